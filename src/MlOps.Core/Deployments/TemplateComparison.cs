using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>
/// What the step from one template to another changes, resource by resource and property by property. Intrinsics are compared as they are
/// written: where a value they take changes, only the resource that has the value shows it.
/// </summary>
internal static class TemplateComparison
{
    /// <summary>The changes, those of the new template first, in its order.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="deployed">The deployed template; null where nothing is deployed.</param>
    /// <param name="template">The new template.</param>
    /// <param name="physicalIds">Physical ids by logical id.</param>
    public static ImmutableArray<MlChange> Compare(string stackName, Template? deployed, Template template, IReadOnlyDictionary<string, string> physicalIds)
    {
        var before = (deployed?.Resources ?? []).ToDictionary(resource => resource.LogicalId, StringComparer.Ordinal);
        var after = template.Resources.Select(resource => resource.LogicalId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. template.Resources.Select(resource => Change(stackName, before.GetValueOrDefault(resource.LogicalId), resource, physicalIds)).OfType<MlChange>(),
            .. before.Values.Where(resource => !after.Contains(resource.LogicalId)).Select(resource => Whole(stackName, resource, "Remove", physicalIds)),
        ];
    }

    private static MlChange? Change(string stackName, TemplateResource? before, TemplateResource after, IReadOnlyDictionary<string, string> physicalIds)
    {
        if (before is null)
        {
            return Whole(stackName, after, "Add", physicalIds);
        }

        if (before.Type != after.Type)
        {
            return Modify(stackName, after, "True", [], physicalIds);
        }

        var properties = Differences("", before.Properties, after.Properties, ResourceTypeCatalog.Default.Find(after.Type)).OrderBy(item => item.Path, StringComparer.Ordinal).ToList();
        var replacement = properties.Exists(item => item.RequiresRecreation == nameof(Recreation.Always)) ? "True"
            : properties.Exists(item => item.RequiresRecreation == nameof(Recreation.Conditionally)) ? "Conditional"
            : "False";
        return properties.Count == 0 ? null : Modify(stackName, after, replacement, properties, physicalIds);
    }

    private static IEnumerable<MlPropertyChange> Differences(string path, TemplateValue? before, TemplateValue? after, ResourceTypeSchema? schema)
    {
        if (Equals(before, after))
        {
            return [];
        }

        return (before, after) switch
        {
            (TemplateMap old, TemplateMap now) => old.Keys.Union(now.Keys, StringComparer.Ordinal)
                .SelectMany(key => Differences(Join(path, key), old.GetValueOrDefault(key), now.GetValueOrDefault(key), schema)),
            (TemplateList old, TemplateList now) when old.Count == now.Count => Enumerable.Range(0, now.Count)
                .SelectMany(index => Differences(Join(path, FormattableString.Invariant($"{index}")), old[index], now[index], schema)),
            _ => [new MlPropertyChange { Path = path, Before = Text(before), After = Text(after), RequiresRecreation = (schema?.RecreationOf(path) ?? Recreation.Never).ToString() }],
        };
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}/{key}";

    private static string? Text(TemplateValue? value) => value switch
    {
        null => null,
        TemplateScalar scalar => scalar.ToString(),
        _ => TemplateJson.Write(value, indented: false),
    };

    private static MlChange Whole(string stackName, TemplateResource resource, string action, IReadOnlyDictionary<string, string> physicalIds) => new()
    {
        StackName = stackName,
        LogicalId = resource.LogicalId,
        Type = resource.Type,
        PhysicalId = physicalIds.GetValueOrDefault(resource.LogicalId),
        Action = action,
    };

    private static MlChange Modify(
        string stackName, TemplateResource resource, string replacement, List<MlPropertyChange> properties, IReadOnlyDictionary<string, string> physicalIds) => new()
        {
            StackName = stackName,
            LogicalId = resource.LogicalId,
            Type = resource.Type,
            PhysicalId = physicalIds.GetValueOrDefault(resource.LogicalId),
            Action = "Modify",
            Replacement = replacement,
            Properties = properties,
        };
}
