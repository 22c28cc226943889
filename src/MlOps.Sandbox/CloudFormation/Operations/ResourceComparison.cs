using System.Text.Json.Nodes;
using MlOps.CloudFormation.Comparison;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>What a template asks of a resource that is there already.</summary>
/// <param name="IsChanged">Whether anything about it changes.</param>
/// <param name="WritesProperties">Whether the service is asked to change it.</param>
/// <param name="NeedsReplacement">Whether another takes its place.</param>
/// <param name="IsRecreation">Whether it is gone, and made again.</param>
internal sealed record ResourceComparison(bool IsChanged, bool WritesProperties, bool NeedsReplacement, bool IsRecreation)
{
    /// <summary>Compares a resource with what a template says of it.</summary>
    /// <param name="record">The resource as CloudFormation wrote it last.</param>
    /// <param name="resource">The resource in the template.</param>
    /// <param name="properties">Its properties, worked out.</param>
    /// <param name="stackTags">The stack's tags.</param>
    /// <param name="actual">What it really has, where drift is overwritten: empty where it is gone; null where drift does not count.</param>
    public static ResourceComparison Of(
        ResourceRecord record,
        TemplateResource resource,
        JsonObject properties,
        IReadOnlyDictionary<string, string> stackTags,
        JsonObject? actual)
    {
        var schema = ResourceTypeCatalog.Default.Get(record.Type);
        var isGone = actual is { Count: 0 };
        var differs = !JsonNode.DeepEquals(record.Properties, properties);
        var isDrifted = actual is { Count: > 0 } && DriftComparison.Differences(record.Type, properties, actual).Count > 0;
        var tagsDiffer = schema.TagProperty is not null && !SameTags(record.StackTags, stackTags);
        var isReplaced = isGone || PropertyDifferences.Between(TemplateJson.FromNode(record.Properties), TemplateJson.FromNode(properties))
            .Any(difference => schema.RecreationOf(difference.Path) == Recreation.Always);
        var attributesDiffer = record.DeletionPolicy != ResourcePolicies.TextOf(resource.DeletionPolicy)
            || record.UpdateReplacePolicy != ResourcePolicies.TextOf(resource.UpdateReplacePolicy)
            || (record.Metadata is null) != (resource.Metadata.Count == 0) || (record.Metadata is not null && MetadataDiffers(record, resource));
        var writes = differs || isDrifted || tagsDiffer || isReplaced;
        return new ResourceComparison(writes || attributesDiffer, writes, isReplaced, isGone);
    }

    private static bool SameTags(Dictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        before.Count == after.Count && before.All(tag => after.TryGetValue(tag.Key, out var value) && value == tag.Value);

    // Metadata with intrinsics is compared where it has none; a change of an intrinsic's value alone is left to the next change.
    private static bool MetadataDiffers(ResourceRecord record, TemplateResource resource) =>
        !TemplateReferences.In(resource.Metadata).Any() && !JsonNode.DeepEquals(record.Metadata, TemplateJson.ToNode(resource.Metadata));
}
