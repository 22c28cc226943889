using System.Collections.Immutable;
using System.Globalization;
using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.CloudFormation.Comparison;

/// <summary>What the lists in a resource mean: in its policies by IAM's grammar, elsewhere as CloudFormation's registry says of its type.</summary>
/// <param name="typeName">The resource's type.</param>
internal sealed class ResourceMeanings(string typeName)
{
    /// <summary>The key of a resource's properties.</summary>
    public const string Properties = "Properties";

    private const string DependsOn = "DependsOn";

    private readonly ResourceTypeSchema? _schema = ResourceTypeCatalog.Default.FindPublic(typeName);
    private readonly ImmutableArray<string[]> _policies = [.. PolicyProperties.Of(typeName).Select(property => property.Path.Split('/'))];

    /// <summary>What a list means.</summary>
    /// <param name="steps">The way to it from the resource.</param>
    public ListMeaning Of(ReadOnlySpan<string> steps) => steps switch
    {
        [DependsOn] => ListMeaning.OneOrSet,
        [Properties, .. var property] when property.Length > 0 => OfProperty(property),
        _ => ListMeaning.Sequence,
    };

    private ListMeaning OfProperty(ReadOnlySpan<string> steps)
    {
        foreach (var policy in _policies)
        {
            if (Steps.Begin(steps, policy))
            {
                return PolicyMeanings.Of(steps[policy.Length..]);
            }
        }

        return steps.Length == 1 && steps[0] == _schema?.TagProperty ? ListMeaning.Tags
            : IsUnordered(steps) ? ListMeaning.Set
            : ListMeaning.Sequence;
    }

    private bool IsUnordered(ReadOnlySpan<string> steps)
    {
        var shape = _schema?.Shape;
        foreach (var step in steps)
        {
            shape = shape is null ? null
                : int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out _) && shape.Items is { } items ? items
                : shape.Properties.GetValueOrDefault(step) ?? shape.Values;
        }

        return shape?.IsUnordered == true;
    }
}
