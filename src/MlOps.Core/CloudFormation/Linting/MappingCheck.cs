using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// Checks the form of <c>Mappings</c>, and that <c>Fn::FindInMap</c> finds what it names
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/mappings-section-structure.html).
/// </summary>
/// <param name="scope">The template.</param>
internal sealed class MappingCheck(TemplateScope scope)
{
    private const string Id = "UnknownMapping";

    private readonly TemplateMap _mappings = scope.Template.Mappings;

    public IEnumerable<Fault> Run() =>
    [
        .. _mappings.Where(entry => !IntrinsicNames.IsMadeByTransform(entry.Key)).SelectMany(entry => CheckMapping(entry.Value, ["Mappings", entry.Key])),
        .. TemplateParts.Values(scope.Template).Concat(TemplateParts.Conditions(scope.Template))
            .SelectMany(part => PlacedCall.In(part.Value, part.Steps)).SelectMany(CheckCall),
    ];

    private static IEnumerable<Fault> CheckMapping(TemplateValue mapping, ImmutableArray<string> steps)
    {
        if (mapping is not TemplateMap { Count: > 0 } outer)
        {
            return mapping is TemplateIntrinsic ? [] : [Wrong(steps, "A mapping has keys with keys and values.")];
        }

        return outer.Where(entry => !IntrinsicNames.IsMadeByTransform(entry.Key)).SelectMany(entry => CheckKey(entry.Value, steps.Add(entry.Key)));
    }

    private static IEnumerable<Fault> CheckKey(TemplateValue key, ImmutableArray<string> steps)
    {
        if (key is not TemplateMap { Count: > 0 } inner)
        {
            return key is TemplateIntrinsic { Name: "Fn::Transform" } ? [] : [Wrong(steps, "A key of a mapping has keys with values.")];
        }

        return inner.SelectMany(entry => entry.Value is TemplateMap or TemplateIntrinsic && !IntrinsicNames.IsMadeByTransform(entry.Key)
            ? [Wrong(steps.Add(entry.Key), "A value of a mapping is a string or a list.")]
            : entry.Key.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_') || IntrinsicNames.IsMadeByTransform(entry.Key) ? [] : (Fault[])[Wrong(steps.Add(entry.Key), $"'{entry.Key}' is not alphanumeric.")]);
    }

    private IEnumerable<Fault> CheckCall(PlacedCall placed)
    {
        if (placed.Call is not { Name: "Fn::FindInMap", Argument: TemplateList { Count: 3 } parts } || scope.HasMacros)
        {
            return [];
        }

        if (parts[0] is not TemplateScalar name || _mappings.Keys.Any(IntrinsicNames.IsMadeByTransform))
        {
            return [];
        }

        if (!_mappings.TryGetValue(name.ToString(), out var mapping))
        {
            return [Unknown(placed, 0, name.ToString(), $"There is no mapping '{name}'.", _mappings.Keys)];
        }

        return mapping is TemplateMap outer ? CheckKeys(placed, parts, outer) : [];
    }

    private static IEnumerable<Fault> CheckKeys(PlacedCall placed, TemplateList parts, TemplateMap outer)
    {
        if (outer.Keys.Any(IntrinsicNames.IsMadeByTransform))
        {
            return [];
        }

        if (parts[1] is TemplateScalar first && !outer.ContainsKey(first.ToString()))
        {
            return [Unknown(placed, 1, first.ToString(), $"The mapping '{parts[0]}' has no key '{first}'.", outer.Keys)];
        }

        var inner = (parts[1] is TemplateScalar key ? [outer[key.ToString()]] : outer.Values).OfType<TemplateMap>().ToList();
        return parts[2] is TemplateScalar second && inner.Count > 0 && !inner.Any(map => map.ContainsKey(second.ToString()) || map.Keys.Any(IntrinsicNames.IsMadeByTransform))
            ? [Unknown(placed, 2, second.ToString(), $"The mapping '{parts[0]}' has no second key '{second}'.", inner.SelectMany(map => map.Keys).Distinct())]
            : [];
    }

    private static Fault Unknown(PlacedCall placed, int index, string name, string message, IEnumerable<string> known) =>
        new(Id, placed.Steps.Add(PlacedCall.Index(index)), message, NearName.Advise(name, known, known.Any() ? $"There are {string.Join(", ", known.Take(20))}." : "Add it."));

    private static Fault Wrong(ImmutableArray<string> steps, string message) => new("UnexpectedValue", steps, message, "Write it as Mapping: { Key: { Name: Value } }.");
}
