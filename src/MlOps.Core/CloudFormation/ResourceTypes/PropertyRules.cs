using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>
/// Holds a resource's properties against its type's schema, for whoever reports it: the linter in its words, the sandbox in CloudFormation's.
/// What an intrinsic will give is not known yet and passes.
/// </summary>
public static class PropertyRules
{
    private const ShapeTypes Numbers = ShapeTypes.WholeNumber | ShapeTypes.Number;

    // A pattern of the registry is written by many hands; none may hold up the check.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>What is wrong with properties, in their order.</summary>
    /// <param name="schema">The schema of the resource's type.</param>
    /// <param name="properties">The properties.</param>
    public static IEnumerable<PropertyViolation> Check(ResourceTypeSchema schema, TemplateMap properties)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(properties);
        return CheckMap(properties, schema.Properties, schema.Required, []);
    }

    private static IEnumerable<PropertyViolation> CheckMap(
        TemplateMap map, IReadOnlyDictionary<string, PropertyShape> shapes, ImmutableArray<string> required, ImmutableArray<string> steps) =>
        required.Where(name => !map.ContainsKey(name))
            .Select(name => new PropertyViolation(PropertyRule.Required, steps.Add(name), map, null))
            .Concat(map.SelectMany(entry => shapes.TryGetValue(entry.Key, out var shape)
                ? CheckValue(entry.Value, shape, steps.Add(entry.Key))
                : [new PropertyViolation(PropertyRule.Known, steps.Add(entry.Key), entry.Value, null) { Choices = [.. shapes.Keys.Order(StringComparer.Ordinal)] }]));

    private static IEnumerable<PropertyViolation> CheckValue(TemplateValue value, PropertyShape shape, ImmutableArray<string> steps) => value switch
    {
        TemplateMap map when Takes(shape, ShapeTypes.Map) => CheckObject(map, shape, steps),
        TemplateList list when Takes(shape, ShapeTypes.List) => CheckList(list, shape, steps),
        TemplateScalar scalar when TakesScalar(shape, scalar.ToString()) => CheckScalar(scalar, shape, steps),
        TemplateMap or TemplateList or TemplateScalar => [new PropertyViolation(PropertyRule.Type, steps, value, shape)],
        _ => [],
    };

    private static IEnumerable<PropertyViolation> CheckObject(TemplateMap map, PropertyShape shape, ImmutableArray<string> steps)
    {
        if (shape.Properties.Count > 0)
        {
            return CheckMap(map, shape.Properties, shape.Required, steps);
        }

        return shape.Values is { } values ? map.SelectMany(entry => CheckValue(entry.Value, values, steps.Add(entry.Key))) : [];
    }

    private static IEnumerable<PropertyViolation> CheckList(TemplateList list, PropertyShape shape, ImmutableArray<string> steps)
    {
        var items = shape.Items is { } item
            ? list.SelectMany((value, index) => CheckValue(value, item, steps.Add(index.ToString(CultureInfo.InvariantCulture))))
            : [];
        return items.Concat(CheckLimits(list, list.Count, shape, steps));
    }

    private static IEnumerable<PropertyViolation> CheckScalar(TemplateScalar scalar, PropertyShape shape, ImmutableArray<string> steps)
    {
        var text = scalar.ToString();
        if (shape.AllowedValues.Length > 0 && !shape.AllowedValues.Contains(text))
        {
            yield return new PropertyViolation(PropertyRule.AllowedValues, steps, scalar, shape) { Choices = shape.AllowedValues };
        }

        if (shape.Pattern is { } pattern && scalar.Value is string && !Matches(text, pattern))
        {
            yield return new PropertyViolation(PropertyRule.Pattern, steps, scalar, shape);
        }

        foreach (var violation in SizeOf(text, shape) is { } size ? CheckLimits(scalar, size, shape, steps) : [])
        {
            yield return violation;
        }
    }

    private static IEnumerable<PropertyViolation> CheckLimits(TemplateValue value, double size, PropertyShape shape, ImmutableArray<string> steps) =>
        size < shape.Minimum || size > shape.Maximum ? [new PropertyViolation(PropertyRule.Limits, steps, value, shape) { Size = size }] : [];

    private static bool Takes(PropertyShape shape, ShapeTypes type) => shape.Types == ShapeTypes.Any || shape.Types.HasFlag(type);

    // CloudFormation turns text into numbers and Booleans, and these into text.
    private static bool TakesScalar(PropertyShape shape, string text) =>
        Takes(shape, ShapeTypes.Text)
        || ((shape.Types & Numbers) != 0 && TryNumber(text, out _))
        || (shape.Types.HasFlag(ShapeTypes.Boolean) && bool.TryParse(text, out _));

    private static double? SizeOf(string text, PropertyShape shape)
    {
        if (shape.Types.HasFlag(ShapeTypes.Text))
        {
            return text.Length;
        }

        return TryNumber(text, out var number) ? number : null;
    }

    private static bool TryNumber(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            // The registry's patterns are Java's; one that .NET cannot read says nothing about the value.
            return true;
        }
    }
}
