namespace MlOps.Products;

/// <summary>Values that are one of a few words are taken however they are cased; a config has them in lower case.</summary>
internal static class DraftCase
{
    /// <summary>The draft with such values as a config has them. What is none of the words stays, to be told.</summary>
    public static ProductDraft Fold(ProductDraft draft) => draft with
    {
        Environment = Fold(draft.Environment, ProductEnvironments.All)!,
        Region = draft.Region?.ToLowerInvariant(),
        Tier = Fold(draft.Tier, ProductTiers.All)!,
        SourceControl = Fold(draft.SourceControl, SourceControls.All)!,
        VpcMode = Fold(draft.VpcMode, VpcModes.All),
        VpcSource = Fold(draft.VpcSource, VpcSources.All),
        PrivateDns = Fold(draft.PrivateDns, PrivateDnsModes.All),
        EndpointPolicy = Fold(draft.EndpointPolicy, EndpointPolicies.All),
        Extras = [.. draft.Extras.Select(extra => Fold(extra, ProductExtras.All)!)],
    };

    private static string? Fold(string? value, IReadOnlyList<string> words) =>
        words.FirstOrDefault(word => string.Equals(word, value, StringComparison.OrdinalIgnoreCase)) ?? value;
}
