using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>Lists of objects whose items have a name: tags, variables, artifacts.</summary>
internal static class NamedItems
{
    private static readonly string[] Keys = ["Key", "Name"];

    /// <summary>The key under which all items of a list have their names; null where it is another list.</summary>
    /// <param name="list">The list.</param>
    public static string? KeyOf(TemplateList list) => list.Count > 0 && list.All(item => item is TemplateMap)
        ? Array.Find(Keys, key => list.OfType<TemplateMap>().All(item => item.GetValueOrDefault(key) is TemplateScalar))
        : null;

    /// <summary>The name of an item; empty where it has none.</summary>
    /// <param name="item">The item.</param>
    /// <param name="key">The key that has the name.</param>
    public static string NameOf(TemplateValue item, string key) => (item as TemplateMap)?.GetValueOrDefault(key)?.ToString() ?? "";
}
