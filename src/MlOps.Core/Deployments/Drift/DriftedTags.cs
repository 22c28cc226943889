using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>
/// Tells tags that differ by their keys. CloudFormation tells those of a list by their place, so that a tag which somebody put in place of another reads as if that
/// one had changed its key, and shows what the stack hands on as if somebody had added it (aws-cloudformation/cloudformation-coverage-roadmap#955).
/// </summary>
internal static class DriftedTags
{
    private const string Tags = "Tags";

    /// <summary>A resource with its tags told by key; as it is where CloudFormation found none that differ, or does not show them all.</summary>
    /// <param name="found">What was found of the resource.</param>
    /// <param name="drift">What CloudFormation says of it; null where it says nothing.</param>
    /// <param name="stackTags">The tags that the stack hands on.</param>
    public static MlResourceDrift ByKey(MlResourceDrift found, StackResourceDrift? drift, IReadOnlyDictionary<string, string> stackTags)
    {
        if (!found.Differences.Any(IsOfTags) || ListIn(drift?.ExpectedProperties) is not { Count: > 0 } expected || ListIn(drift?.ActualProperties) is not { } actual)
        {
            return found;
        }

        // Whether CloudFormation shows what the stack hands on depends on the type, so that nothing is known of what is not there.
        var present = actual.Select(tag => NamedItems.NameOf(tag, "Key")).ToHashSet(StringComparer.Ordinal);
        var handedOn = stackTags.Where(tag => present.Contains(tag.Key)).ToDictionary(StringComparer.Ordinal);
        var differences = PropertyComparison.Compare(new TemplateMap((Tags, expected)), new NativeState(new TemplateMap((Tags, actual)), []), handedOn).Differences;
        return differences.Count == 0 ? found : found.As(found.Status, found.Reason, [.. found.Differences.Where(difference => !IsOfTags(difference)), .. differences]);
    }

    private static bool IsOfTags(MlPropertyDifference difference) => difference.PropertyPath.Split('/') is ["", Tags, ..];

    // A resource whose tags are all gone has no list.
    private static TemplateList? ListIn(string? properties) => ShownProperties.Read(properties) is not { } map ? null : map.GetValueOrDefault(Tags) switch
    {
        null or TemplateScalar { Value: null } => new TemplateList(),
        TemplateList list when list.Count == 0 || NamedItems.KeyOf(list) == "Key" => list,
        _ => null,
    };
}
