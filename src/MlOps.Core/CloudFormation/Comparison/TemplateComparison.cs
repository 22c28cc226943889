using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Comparison;

/// <summary>
/// Compares two templates by what they mean, wherever each came from: YAML or JSON, short or long intrinsics, and whatever order keys have. Nothing is
/// called and no intrinsic is worked out, so that a resource which only refers to one that is replaced is not among the changes; a change set knows that.
/// </summary>
public sealed class TemplateComparison
{
    private const string Resources = "Resources";
    private const string Parameters = "Parameters";

    private readonly ComparedTemplate _reference;
    private readonly ComparedTemplate _difference;
    private readonly TemplateMap _before;
    private readonly TemplateMap _after;

    private TemplateComparison(ComparedTemplate reference, ComparedTemplate difference)
    {
        (_reference, _difference) = (reference, difference);
        (_before, _after) = (TemplateLayout.ToMap(reference.Template), TemplateLayout.ToMap(difference.Template));
    }

    /// <summary>What differs: resources first, then the other sections in their usual order, then the tags of the stacks where both are known.</summary>
    /// <param name="reference">What is compared with: how it was.</param>
    /// <param name="difference">What is compared: how it is, or shall be.</param>
    public static IReadOnlyList<MlChange> Between(ComparedTemplate reference, ComparedTemplate difference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(difference);
        var comparison = new TemplateComparison(reference, difference);
        return [.. comparison.Changes().Select(change => change.AnsweredBy(reference.Sandbox || difference.Sandbox))];
    }

    private IEnumerable<MlChange> Changes() =>
    [
        .. OfEntries(Resources, Section(_before, Resources), Section(_after, Resources), OfResource),
        .. _after.Keys.Union(_before.Keys, StringComparer.Ordinal).Where(section => section != Resources).OrderBy(TemplateLayout.RankOf).SelectMany(OfSection),
        .. OfStackTags(),
    ];

    private IEnumerable<MlChange> OfSection(string section) => section == Parameters
        ? OfEntries(section, ParameterEntries.Of(_reference, _difference, Section(_before, section)), ParameterEntries.Of(_difference, _reference, Section(_after, section)), OfEntry)
        : OfEntries(section, Section(_before, section), Section(_after, section), OfEntry);

    private IEnumerable<MlChange> OfStackTags() => _reference.StackTags is { } before && _difference.StackTags is { } after
        ? OfEntries("Tags", ToMap(before), ToMap(after), OfEntry)
        : [];

    /// <summary>The entries of a section; one that is no map, such as the description, has its own name as only key.</summary>
    private static TemplateMap Section(TemplateMap template, string section) => template.GetValueOrDefault(section) switch
    {
        null => TemplateMap.Empty,
        TemplateMap map => map,
        var value => new TemplateMap((section, value)),
    };

    private static TemplateMap ToMap(IReadOnlyDictionary<string, string> tags) => new(tags.Select(tag => (tag.Key, (TemplateValue?)tag.Value)));

    private static IEnumerable<MlChange> OfEntries(
        string section, TemplateMap before, TemplateMap after, Func<string, string, TemplateValue?, TemplateValue?, IEnumerable<MlChange>> compare) =>
        after.Keys.Concat(before.Keys.Where(key => !after.ContainsKey(key)))
            .SelectMany(key => compare(section, key, before.GetValueOrDefault(key), after.GetValueOrDefault(key)));

    /// <summary>A resource. CloudFormation does not let one change its type: it is another one then.</summary>
    private IEnumerable<MlChange> OfResource(string section, string id, TemplateValue? before, TemplateValue? after)
    {
        var (old, now) = (TypeOf(before), TypeOf(after));
        if (before is not null && after is not null && old == now)
        {
            var properties = ResourceModification.Between(now, before, after);
            return properties.Count == 0 ? [] : [Change("Modify", section, id, now, properties, ResourceModification.Replacement(properties))];
        }

        return new[]
        {
            before is null ? null : Change("Remove", section, id, old, []),
            after is null ? null : Change("Add", section, id, now, []),
        }.OfType<MlChange>();
    }

    private IEnumerable<MlChange> OfEntry(string section, string id, TemplateValue? before, TemplateValue? after)
    {
        var action = before is null ? "Add" : after is null ? "Remove" : "Modify";
        var properties = SemanticDifferences.InOrder.Between(before ?? EmptyLike(after), after ?? EmptyLike(before)).Select(Describe).ToList();
        return properties.Count == 0 && action == "Modify" ? [] : [Change(action, section, id, "", properties)];
    }

    // So that an entry that comes or goes is told key by key, as one that changes is.
    private static TemplateMap? EmptyLike(TemplateValue? value) => value is TemplateMap ? TemplateMap.Empty : null;

    private static string TypeOf(TemplateValue? resource) => (resource as TemplateMap)?.GetValueOrDefault("Type") is TemplateScalar type ? type.ToString() : "";

    private static MlPropertyChange Describe(PropertyDifference difference) => new()
    {
        Path = difference.Steps.Count == 0 ? "Value" : difference.Path,
        Before = TemplateJson.TextOf(difference.Before),
        After = TemplateJson.TextOf(difference.After),
    };

    private MlChange Change(string action, string section, string id, string type, IReadOnlyList<MlPropertyChange> properties, string? replacement = null) => new()
    {
        StackName = _reference.StackName ?? _difference.StackName ?? "",
        Reference = _reference.Name,
        Difference = _difference.Name,
        Section = section,
        LogicalId = id,
        Type = type,
        Action = action,
        Replacement = replacement,
        Properties = properties,
    };
}
