using System.Collections.Immutable;

namespace MlOps.Products;

/// <summary>What reading a config gave.</summary>
/// <param name="Product">The product; null where the config does not say enough to name one. It may have errors: see its findings.</param>
/// <param name="Findings">What the checks found, errors first, then in the order of the file. The same as the product's, where there is one.</param>
/// <param name="File">The config's path; null where it was read from no file.</param>
public sealed record ProductReadResult(MlProduct? Product, ImmutableArray<MlFinding> Findings, string? File = null)
{
    /// <summary>Whether no finding is an error.</summary>
    public bool IsValid => Product is { IsValid: true };

    /// <summary>The product, which may have errors.</summary>
    /// <exception cref="MlOpsException"><c>ProductInvalid</c> where the config does not say enough to name one.</exception>
    public MlProduct Require() => Product ?? throw ProductErrors.Invalid(File ?? "The text", Findings);

    /// <summary>The product, without an error among its findings.</summary>
    /// <exception cref="MlOpsException"><c>ProductInvalid</c>, with the findings.</exception>
    public MlProduct RequireValid() => Product is { IsValid: true } product ? product : throw ProductErrors.Invalid(File ?? Product?.Name ?? "The text", Findings);
}
