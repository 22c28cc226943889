using System.Collections.Immutable;

namespace MlOps.Products;

/// <summary>What reading a config gave.</summary>
/// <param name="Product">The product; null where the config does not say enough to name one. It may have errors: see its findings.</param>
/// <param name="Findings">What the checks found, errors first, then in the order of the file. The same as the product's, where there is one.</param>
public sealed record ProductReadResult(MlProduct? Product, ImmutableArray<MlFinding> Findings)
{
    /// <summary>Whether no finding is an error.</summary>
    public bool IsValid => Product is { IsValid: true };
}
