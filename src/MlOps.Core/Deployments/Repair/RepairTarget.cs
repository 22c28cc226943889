using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Repair;

/// <summary>A resource to repair.</summary>
/// <param name="Definition">What its template says of it, worked out as far as it is known.</param>
/// <param name="PhysicalId">Its physical id.</param>
/// <param name="Differences">What to undo; none where it is gone and is to be made again.</param>
/// <param name="StackTags">Tags that the stack hands on to its resources.</param>
internal sealed record RepairTarget(
    TemplateResource Definition, string PhysicalId, IReadOnlyList<MlPropertyDifference> Differences, IReadOnlyDictionary<string, string> StackTags)
{
    /// <summary>The name that it got for the moment, to be out of another's way; null where it got none.</summary>
    public string? NameForTheMoment { get; init; }

    /// <summary>The tags that the resource is to have; the template's own win over the stack's.</summary>
    public IReadOnlyDictionary<string, string> Tags
    {
        get
        {
            var tags = new SortedDictionary<string, string>(StackTags.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
            foreach (var tag in Definition.Properties.GetValueOrDefault("Tags").KnownItems().OfType<TemplateMap>())
            {
                if (tag.GetValueOrDefault("Key").KnownText() is { } key && tag.GetValueOrDefault("Value").KnownText() is { } value)
                {
                    tags[key] = value;
                }
            }

            return tags;
        }
    }

    /// <summary>Whether the template does not have the tag that a difference is of: nobody said it, or the stack hands it on.</summary>
    /// <param name="difference">A difference of a single tag.</param>
    public bool LacksTagOf(MlPropertyDifference difference) => TagChange.Of([difference], this) is [{ Key: var key }] && Definition.Properties.GetValueOrDefault("Tags") switch
    {
        null => true,
        TemplateMap tags => !tags.ContainsKey(key),
        TemplateList tags => tags.All(tag => (tag as TemplateMap)?.GetValueOrDefault("Key").KnownText() is { } known && known != key),
        _ => false,
    };
}
