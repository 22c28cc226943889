namespace MlOps.Products;

/// <summary>The other tags of a draft. In a config a key that is there twice is told of its line; here nothing has a line yet, and the tag is told.</summary>
internal static class DraftTags
{
    private static readonly DraftParameter[] Own = [.. DraftParameters.All.Where(parameter => parameter.Key.Section == ConfigKeys.Tags.Name)];

    /// <summary>What is wrong with them: one that is given twice, and one that a parameter of its own gives.</summary>
    /// <param name="draft">The draft.</param>
    public static IReadOnlyList<MlFinding> Check(ProductDraft draft) =>
    [
        .. from tag in draft.Tags
           let own = OwnOf(tag.Key)
           where own is not null
           select Error(tag.Key, $"-Tag '{tag.Key}' is what -{own.Name} gives.", $"Leave it out, and give its value with -{own.Name}."),
        .. from tags in draft.Tags.GroupBy(tag => tag.Key, StringComparer.Ordinal)
           where tags.Count() > 1 && OwnOf(tags.Key) is null
           select Error(tags.Key, $"-Tag '{tags.Key}' is given more than once: {string.Join(", ", tags.Select(tag => $"'{tag.Value}'"))}.", "Give it once."),
    ];

    /// <summary>The draft without what is refused, so that the rest can be checked.</summary>
    /// <param name="draft">The draft.</param>
    public static ProductDraft WithoutRefused(ProductDraft draft) =>
        draft with { Tags = [.. draft.Tags.Where(tag => OwnOf(tag.Key) is null).DistinctBy(tag => tag.Key, StringComparer.Ordinal)] };

    // IAM takes keys that differ in case only for one.
    private static DraftParameter? OwnOf(string key) => Array.Find(Own, parameter => string.Equals(parameter.Key.Name, key, StringComparison.OrdinalIgnoreCase));

    private static MlFinding Error(string key, string message, string suggestion) =>
        new() { Id = "DuplicateTag", Severity = MlSeverity.Error, Message = message, Path = $"{ConfigKeys.Tags.Name}.{key}", Suggestion = suggestion };
}
