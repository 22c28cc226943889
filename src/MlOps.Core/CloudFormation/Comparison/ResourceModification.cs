using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Comparison;

/// <summary>
/// How a resource differs, and whether an update would replace it: by the create-only properties of its type in CloudFormation's registry. The registry
/// says nothing about interruptions, and of types that are not in <see cref="ResourceTypeCatalog.TypeNames"/> MlOps does not know them.
/// </summary>
internal static class ResourceModification
{
    private const string Never = "Never";
    private const string Conditionally = "Conditionally";
    private const string Always = "Always";

    /// <summary>What says that nobody knows.</summary>
    private const string Unknown = "Unknown";

    /// <summary>The properties and attributes that differ, in path order.</summary>
    /// <param name="typeName">The resource's type.</param>
    /// <param name="before">The resource before.</param>
    /// <param name="after">The resource after.</param>
    public static IReadOnlyList<MlPropertyChange> Between(string typeName, TemplateValue before, TemplateValue after)
    {
        var schema = ResourceTypeCatalog.Default.Find(typeName);
        return [.. new SemanticDifferences(new ResourceMeanings(typeName).Of).Between(WithProperties(before), WithProperties(after))
            .Select(difference => Describe(schema, difference)).OrderBy(change => change.Path, StringComparer.Ordinal)];
    }

    /// <summary>Whether the update would replace the resource: <c>True</c>, <c>False</c>, <c>Conditional</c> or <c>Unknown</c>.</summary>
    /// <param name="properties">What differs.</param>
    public static string Replacement(IEnumerable<MlPropertyChange> properties)
    {
        var words = properties.Select(property => property.RequiresRecreation).ToHashSet(StringComparer.Ordinal);
        return words.Contains(Always) ? "True"
            : words.Contains(Unknown) ? Unknown
            : words.Contains(Conditionally) ? "Conditional"
            : "False";
    }

    // A resource without properties lacks each of them, so that each one that comes or goes is told.
    private static TemplateValue WithProperties(TemplateValue resource) => resource is TemplateMap map && !map.ContainsKey(ResourceMeanings.Properties)
        ? new TemplateMap([.. map, KeyValuePair.Create<string, TemplateValue>(ResourceMeanings.Properties, TemplateMap.Empty)])
        : resource;

    private static MlPropertyChange Describe(ResourceTypeSchema? schema, PropertyDifference difference) => new()
    {
        Path = PathOf(difference),
        Before = TemplateJson.TextOf(difference.Before),
        After = TemplateJson.TextOf(difference.After),
        RequiresRecreation = RecreationOf(schema, difference),
    };

    // As change sets are told: properties without a prefix.
    private static string PathOf(PropertyDifference difference) =>
        difference.Steps is [ResourceMeanings.Properties, _, ..] ? string.Join('/', difference.Steps.Skip(1)) : difference.Steps.Count == 0 ? "Value" : difference.Path;

    private static string RecreationOf(ResourceTypeSchema? schema, PropertyDifference difference) => difference.Steps switch
    {
        [ResourceMeanings.Properties, _, ..] => schema is null ? Unknown : RecreationOf(schema.RecreationOf(PathOf(difference)), difference),
        ["DeletionPolicy" or "UpdateReplacePolicy" or "DependsOn" or "Metadata" or "CreationPolicy" or "UpdatePolicy", ..] => Never,
        _ => Unknown,
    };

    // What an intrinsic gives is not worked out, and may be the same.
    private static string RecreationOf(Recreation recreation, PropertyDifference difference) => recreation switch
    {
        Recreation.Always when !TemplateIntrinsic.IsIn(difference.Before) && !TemplateIntrinsic.IsIn(difference.After) => Always,
        Recreation.Never => Never,
        _ => Conditionally,
    };
}
