using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>Compares what a template says of a resource with how it stands.</summary>
internal sealed class PropertyComparison
{
    private readonly List<MlPropertyDifference> _differences = [];
    private readonly List<string> _notCompared = [];
    private readonly IReadOnlyCollection<string> _unreadable;

    private PropertyComparison(IReadOnlyCollection<string> unreadable) => _unreadable = unreadable;

    /// <summary>The properties that differ.</summary>
    public IReadOnlyList<MlPropertyDifference> Differences => _differences;

    /// <summary>Properties of the template that could not be compared, as JSON pointers.</summary>
    public IReadOnlyList<string> NotCompared => _notCompared;

    /// <summary>How many values were compared.</summary>
    public int ComparedCount { get; private set; }

    /// <summary>Compares.</summary>
    /// <param name="expected">The properties of the template, worked out as far as they are known.</param>
    /// <param name="state">How the resource stands.</param>
    /// <param name="stackTags">Tags that the stack hands on to its resources; the template's own win.</param>
    public static PropertyComparison Compare(TemplateMap expected, NativeState state, IReadOnlyDictionary<string, string> stackTags)
    {
        var comparison = new PropertyComparison(state.Unreadable);
        comparison.CompareMaps("", WithTags(expected, stackTags), state.Properties!);
        return comparison;
    }

    private void CompareMaps(string path, TemplateMap expected, TemplateMap actual)
    {
        foreach (var (key, value) in expected)
        {
            CompareValues($"{path}/{key}", value, actual.GetValueOrDefault(key));
        }
    }

    private void CompareValues(string path, TemplateValue expected, TemplateValue? actual)
    {
        switch (expected, actual)
        {
            case var _ when _unreadable.Contains(path):
                _notCompared.Add(path);
                break;
            case (TemplateMap map, TemplateMap other):
                CompareMaps(path, map, other);
                break;
            case (TemplateList list, TemplateList other) when NamedItems.KeyOf(list) is { } key:
                CompareItems(path, key, list, other);
                break;
            case var _ when !expected.IsKnown():
                _notCompared.Add(path);
                break;
            default:
                ComparedCount++;
                if (actual is null || !IsSame(expected, actual))
                {
                    Add(path, expected, actual);
                }

                break;
        }
    }

    private void CompareItems(string path, string key, TemplateList expected, TemplateList actual)
    {
        var left = actual.OfType<TemplateMap>().DistinctBy(item => NamedItems.NameOf(item, key)).ToDictionary(item => NamedItems.NameOf(item, key), StringComparer.Ordinal);
        foreach (var item in expected.OfType<TemplateMap>())
        {
            var name = NamedItems.NameOf(item, key);
            if (left.Remove(name, out var other))
            {
                CompareMaps($"{path}/{name}", item, other);
            }
            else
            {
                ComparedCount++;
                Add($"{path}/{name}", item, null);
            }
        }

        foreach (var (name, item) in left.Where(item => !IsHandedOn(path, item.Key)))
        {
            Add($"{path}/{name}", null, item);
        }
    }

    // CloudFormation's own tags are on the resource though nobody says so.
    private static bool IsHandedOn(string path, string key) => path == "/Tags" && key.StartsWith("aws:", StringComparison.Ordinal);

    private static TemplateMap WithTags(TemplateMap expected, IReadOnlyDictionary<string, string> stackTags)
    {
        var own = expected.GetValueOrDefault("Tags");
        if (stackTags.Count == 0 || own is not (null or TemplateList))
        {
            return expected;
        }

        var said = (own as TemplateList ?? []).Select(tag => NamedItems.NameOf(tag, "Key")).ToHashSet(StringComparer.Ordinal);
        var handedOn = stackTags.Where(tag => !said.Contains(tag.Key)).Select(tag => new TemplateMap(("Key", tag.Key), ("Value", tag.Value)));
        return new TemplateMap(
        [
            .. expected.Where(property => property.Key != "Tags").Select(property => (property.Key, (TemplateValue?)property.Value)),
            ("Tags", new TemplateList([.. own as TemplateList ?? [], .. handedOn])),
        ]);
    }

    // Subnets, security groups and the like come in any order.
    private static bool IsSame(TemplateValue expected, TemplateValue actual) => (expected, actual) switch
    {
        (TemplateList list, TemplateList other) => Texts(list).SequenceEqual(Texts(other), StringComparer.Ordinal),
        _ => string.Equals(TemplateJson.TextOf(expected), TemplateJson.TextOf(actual), StringComparison.Ordinal),
    };

    private static IEnumerable<string?> Texts(TemplateList list) => list.Select(TemplateJson.TextOf).Order(StringComparer.Ordinal);

    private void Add(string path, TemplateValue? expected, TemplateValue? actual) => _differences.Add(new MlPropertyDifference
    {
        PropertyPath = path,
        Expected = TemplateJson.TextOf(expected),
        Actual = TemplateJson.TextOf(actual),
        DifferenceType = expected is null ? "ADD" : actual is null ? "REMOVE" : "NOT_EQUAL",
    });
}
