using System.Globalization;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>
/// Properties that CloudFormation can write and not read back, and so never finds changed (AWS CloudFormation User Guide, "Detect unmanaged configuration
/// changes": such properties are not compared).
/// </summary>
internal static class WriteOnlyProperties
{
    /// <summary>Those that a resource's template sets, as JSON pointers.</summary>
    /// <param name="resource">The resource.</param>
    public static IReadOnlyList<string> In(TemplateResource resource) => ResourceTypeCatalog.Default.Find(resource.Type) is { } type
        ? [.. type.WriteOnly.Paths.SelectMany(path => Find(resource.Properties, "", path.Split('/'))).Order(StringComparer.Ordinal)]
        : [];

    private static IEnumerable<string> Find(TemplateValue value, string path, string[] rest) => (rest, value) switch
    {
        ([], _) => [path],
        (["*", .. var next], TemplateList list) => list.SelectMany((item, index) => Find(item, $"{path}/{index.ToString(CultureInfo.InvariantCulture)}", next)),
        ([var key, .. var next], TemplateMap map) when map.GetValueOrDefault(key) is { } inner => Find(inner, $"{path}/{key}", next),
        _ => [],
    };
}
