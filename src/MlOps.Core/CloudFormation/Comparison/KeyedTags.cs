using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Comparison;

/// <summary>Reads a list of tags as a map from key to value, so that one that moved is not one that changed.</summary>
internal static class KeyedTags
{
    /// <summary>The tags by key; null where the list is not one of tags with keys of their own, written out.</summary>
    /// <param name="list">The list.</param>
    public static TemplateMap? Read(TemplateList list)
    {
        var tags = list.Select(item => item as TemplateMap).ToList();
        var keys = tags.Select(tag => tag?.GetValueOrDefault("Key") is TemplateScalar key ? key.ToString() : null).ToList();
        return keys.Contains(null) || keys.Distinct(StringComparer.Ordinal).Count() != keys.Count
            ? null
            : new TemplateMap(tags.Zip(keys, (tag, key) => (key!, ValueOf(tag!))));
    }

    // Some types say more of a tag, for example whether it is handed on.
    private static TemplateValue? ValueOf(TemplateMap tag) =>
        tag.Count == 2 && tag.TryGetValue("Value", out var value) ? value : new TemplateMap([.. tag.Where(entry => entry.Key != "Key")]);
}
