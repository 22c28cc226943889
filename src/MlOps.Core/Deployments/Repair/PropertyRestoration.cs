using System.Globalization;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Repair;

/// <summary>Puts properties of a resource back to what its template says, and leaves the others as they are.</summary>
internal static class PropertyRestoration
{
    /// <summary>The properties with some of them put back.</summary>
    /// <param name="actual">The properties as they are.</param>
    /// <param name="expected">The properties as the template says.</param>
    /// <param name="paths">Those to put back, as JSON pointers; items of lists by key or name.</param>
    public static TemplateMap Restore(TemplateMap actual, TemplateMap expected, IEnumerable<string> paths) =>
        paths.Aggregate(actual, (restored, path) => (TemplateMap)RestoreValue(restored, expected, path.Split('/')[1..])!);

    /// <summary>The value at a path; null where there is none.</summary>
    /// <param name="properties">The properties.</param>
    /// <param name="path">The path, as a JSON pointer; items of lists by key or name.</param>
    public static TemplateValue? Find(TemplateMap properties, string path) => path.Split('/')[1..].Aggregate<string, TemplateValue?>(
        properties, (value, step) => value is TemplateList list && NamedItems.KeyOf(list) is { } key ? ItemOf(list, key, step) : ValueOf(value, step));

    private static TemplateValue? RestoreValue(TemplateValue? actual, TemplateValue? expected, string[] steps) => steps switch
    {
        [] => expected,
        [var step, .. var rest] when KeyOf(expected, actual) is { } key => RestoreItem(actual as TemplateList, expected as TemplateList, key, step, rest),
        [var step, .. var rest] => With(actual as TemplateMap ?? TemplateMap.Empty, step, RestoreValue(ValueOf(actual, step), ValueOf(expected, step), rest)),
    };

    // An empty list does not tell what its items go by.
    private static string? KeyOf(params TemplateValue?[] values) =>
        values.OfType<TemplateList>().Select(NamedItems.KeyOf).FirstOrDefault(key => key is not null);

    private static TemplateList RestoreItem(TemplateList? actual, TemplateList? expected, string key, string name, string[] rest)
    {
        var restored = RestoreValue(ItemOf(actual, key, name), ItemOf(expected, key, name), rest);
        var others = (actual ?? []).Where(item => !Has(item, key, name));
        return new TemplateList(restored is null ? others : [.. others, restored]);
    }

    private static TemplateMap With(TemplateMap map, string name, TemplateValue? value) =>
        new([.. map.Where(entry => entry.Key != name).Select(entry => (entry.Key, (TemplateValue?)entry.Value)), (name, value)]);

    private static TemplateValue? ValueOf(TemplateValue? holder, string step) => holder switch
    {
        TemplateMap map => map.GetValueOrDefault(step),
        TemplateList list when int.TryParse(step, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
        _ => null,
    };

    private static TemplateValue? ItemOf(TemplateList? list, string key, string name) => list?.FirstOrDefault(item => Has(item, key, name));

    private static bool Has(TemplateValue item, string key, string name) => NamedItems.NameOf(item, key) == name;
}
