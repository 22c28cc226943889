using System.Collections.Immutable;

namespace MlOps.Products;

/// <summary>What decides which resources a product has.</summary>
/// <param name="Tier">Its tier.</param>
/// <param name="SourceControl">Where its source lies.</param>
/// <param name="VpcMode">How it joins a VPC; null where it joins none.</param>
internal sealed record ProductChoices(string Tier, string SourceControl, string? VpcMode)
{
    /// <summary>The extras that it has; see <see cref="ProductExtras"/>.</summary>
    public ImmutableArray<string> Extras { get; init; } = [];

    /// <summary>Whether its roles get a boundary that is there before it.</summary>
    public bool BringsBoundary { get; init; }

    /// <summary>The choices of a product.</summary>
    public static ProductChoices Of(MlProduct product) => new(product.Tier, product.SourceControl, product.VpcIntegration?.VpcMode)
    {
        Extras = [.. product.Extras],
        BringsBoundary = product.PermissionsBoundaryArn is not null,
    };

    /// <summary>The choices of a config; null where it does not say enough.</summary>
    public static ProductChoices? Of(ProductConfig config) => config is { Tier: { } tier, SourceControl: { } source }
        ? new ProductChoices(tier, source, config.Vpc?.Mode) { Extras = config.Extras.Chosen, BringsBoundary = config.Iam.PermissionsBoundaryArn is not null }
        : null;
}
