using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>
/// Holds a resource's properties against its type's schema, for whoever reports it: the linter in its words, the sandbox in CloudFormation's.
/// What an intrinsic will give is not known yet: only the kind of it is checked, and each branch of an <c>Fn::If</c>.
/// </summary>
public sealed partial class PropertyRules
{
    private const ShapeTypes Numbers = ShapeTypes.WholeNumber | ShapeTypes.Number;

    private const ShapeTypes Scalars = ShapeTypes.Text | ShapeTypes.Boolean | Numbers;

    // A pattern of the registry is written by many hands; none may hold up the check.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    private static readonly ConcurrentDictionary<string, Regex?> Patterns = new(StringComparer.Ordinal);

    private readonly Func<TemplateIntrinsic, ShapeTypes> _gives;

    private PropertyRules(Func<TemplateIntrinsic, ShapeTypes> gives) => _gives = gives;

    /// <summary>What is wrong with properties, in their order.</summary>
    /// <param name="schema">The schema of the resource's type.</param>
    /// <param name="properties">The properties.</param>
    /// <param name="gives">What an intrinsic may give, <see cref="ShapeTypes.Any"/> where that is not known; null where nothing is known of any.</param>
    public static IEnumerable<PropertyViolation> Check(ResourceTypeSchema schema, TemplateMap properties, Func<TemplateIntrinsic, ShapeTypes>? gives = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(properties);
        return new PropertyRules(gives ?? (_ => ShapeTypes.Any)).CheckObject(properties, schema.Shape, []);
    }

    private IEnumerable<PropertyViolation> CheckValue(TemplateValue value, PropertyShape shape, ImmutableArray<string> steps) => value switch
    {
        TemplateMap map when Takes(shape, ShapeTypes.Map) => CheckObject(map, shape, steps),
        TemplateList list when Takes(shape, ShapeTypes.List) => CheckList(list, shape, steps),
        TemplateScalar scalar when TakesScalar(shape, scalar.ToString()) => CheckScalar(scalar, shape, steps).Concat(CheckCombinations(value, shape, steps)),
        TemplateMap or TemplateList or TemplateScalar => [new PropertyViolation(PropertyRule.Type, steps, value, shape)],
        TemplateIntrinsic call => CheckCall(call, shape, steps),
        _ => [],
    };

    private IEnumerable<PropertyViolation> CheckCall(TemplateIntrinsic call, PropertyShape shape, ImmutableArray<string> steps)
    {
        if (call is { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches })
        {
            var inside = steps.Add(call.Name);
            return CheckValue(branches[1], shape, inside.Add("1")).Concat(CheckValue(branches[2], shape, inside.Add("2")));
        }

        var given = _gives(call);
        return given == ShapeTypes.Any || shape.Types == ShapeTypes.Any || (given & WithConversions(shape.Types)) != 0
            ? []
            : [new PropertyViolation(PropertyRule.Type, steps, call, shape)];
    }

    private IEnumerable<PropertyViolation> CheckObject(TemplateMap map, PropertyShape shape, ImmutableArray<string> steps)
    {
        var isMadeByTransform = map.Keys.Any(IntrinsicNames.IsMadeByTransform);
        var present = map.Where(entry => !IsNoValue(entry.Value) && !IntrinsicNames.IsMadeByTransform(entry.Key)).ToList();
        var entries = present.SelectMany(entry => CheckEntry(entry.Key, entry.Value, shape, steps));
        return isMadeByTransform ? entries
            : CheckPresence(new PresentProperties(map), map, shape, steps)
                .Concat(entries)
                .Concat(shape.Properties.Count == 0 ? CheckLimits(map, map.Count, shape, steps) : [])
                .Concat(CheckCombinations(map, shape, steps));
    }

    private IEnumerable<PropertyViolation> CheckEntry(string name, TemplateValue value, PropertyShape shape, ImmutableArray<string> steps)
    {
        if (shape.Properties.TryGetValue(name, out var property))
        {
            return CheckValue(value, property, steps.Add(name));
        }

        if (shape.Properties.Count == 0 || shape.IsOpen)
        {
            return shape.Values is { } values ? CheckValue(value, values, steps.Add(name)) : [];
        }

        return [new PropertyViolation(PropertyRule.Known, steps.Add(name), value, null) { Choices = [.. shape.Properties.Keys.Order(StringComparer.Ordinal)] }];
    }

    /// <summary>Which properties must be there, and which not together.</summary>
    private static IEnumerable<PropertyViolation> CheckPresence(PresentProperties present, TemplateMap map, PropertyShape shape, ImmutableArray<string> steps)
    {
        foreach (var name in shape.Required.Where(name => !present.MayHave(name)))
        {
            yield return new PropertyViolation(PropertyRule.Required, steps.Add(name), map, null);
        }

        foreach (var place in shape.ExactlyOneOf is { IsEmpty: false } one ? PlacesOfChoice(present, one, steps) : [])
        {
            yield return new PropertyViolation(PropertyRule.ExactlyOne, place, map, shape) { Choices = shape.ExactlyOneOf };
        }

        if (shape.AtLeastOneOf is { IsEmpty: false } some && !some.Any(present.MayHave))
        {
            yield return new PropertyViolation(PropertyRule.AtLeastOne, steps, map, shape) { Choices = some };
        }

        foreach (var violation in shape.Needs.Count == 0 && shape.Excludes.Count == 0 ? [] : CheckCompany(present, map, shape, steps))
        {
            yield return violation;
        }
    }

    /// <summary>Which properties go together, and which do not.</summary>
    private static IEnumerable<PropertyViolation> CheckCompany(PresentProperties present, TemplateMap map, PropertyShape shape, ImmutableArray<string> steps) =>
        map.Keys.Where(present.Has).SelectMany(key =>
            shape.Needs.GetValueOrDefault(key, []).Where(name => !present.MayHave(name))
                .Select(name => new PropertyViolation(PropertyRule.Required, steps.Add(name), map, null))
            .Concat(shape.Excludes.GetValueOrDefault(key, []).Where(present.Has)
                .Select(other => new PropertyViolation(PropertyRule.Excluded, steps.Add(other), map, shape) { Choices = [key] })));

    /// <summary>Where the choice of one of several properties is wrong: at the object that has none of them, or at each of those that it has too many of.</summary>
    private static IEnumerable<ImmutableArray<string>> PlacesOfChoice(PresentProperties present, ImmutableArray<string> names, ImmutableArray<string> steps)
    {
        var there = names.Where(present.Has).ToList();
        return there.Count > 1 ? there.Select(name => steps.Add(name)) : names.Any(present.MayHave) ? [] : [steps];
    }

    private IEnumerable<PropertyViolation> CheckCombinations(TemplateValue value, PropertyShape shape, ImmutableArray<string> steps)
    {
        foreach (var violation in shape.AllOf.SelectMany(part => CheckValue(value, part, steps)))
        {
            yield return violation;
        }

        if (!shape.AnyOf.IsEmpty && !shape.AnyOf.Any(alternative => Fits(value, alternative)))
        {
            yield return NoAlternative(value, shape, shape.AnyOf, steps);
        }

        if (!shape.OneOf.IsEmpty && (!shape.OneOf.Any(alternative => Fits(value, alternative)) || HasSeveral(value, shape.OneOf)))
        {
            yield return NoAlternative(value, shape, shape.OneOf, steps);
        }
    }

    private bool Fits(TemplateValue value, PropertyShape shape) => !CheckValue(value, shape, []).Any();

    // Of shapes that only name required properties one can say that two are met at once; others overlap in ways that the registry does not mean.
    private static bool HasSeveral(TemplateValue value, ImmutableArray<PropertyShape> shapes) =>
        value is TemplateMap map && shapes.All(shape => IsNamesOnly(shape)) && new PresentProperties(map) is var present
        && shapes.Count(shape => shape.Required.All(present.Has)) > 1;

    private static bool IsNamesOnly(PropertyShape shape) =>
        shape.Required.Length > 0 && shape.Properties.Count == 0 && shape.OneOf.IsEmpty && shape.AnyOf.IsEmpty && shape.AllOf.IsEmpty;

    private static PropertyViolation NoAlternative(TemplateValue value, PropertyShape shape, ImmutableArray<PropertyShape> alternatives, ImmutableArray<string> steps) =>
        new(PropertyRule.Alternatives, steps, value, shape) { Choices = [.. alternatives.Where(alternative => alternative.Required.Length > 0).Select(alternative => string.Join(" with ", alternative.Required))] };

    private IEnumerable<PropertyViolation> CheckList(TemplateList list, PropertyShape shape, ImmutableArray<string> steps)
    {
        var items = shape.Items is { } item
            ? list.SelectMany((value, index) => IsNoValue(value) ? [] : CheckValue(value, item, steps.Add(index.ToString(CultureInfo.InvariantCulture))))
            : [];
        var isCertain = !list.Any(value => IsNoValue(value) || value is TemplateIntrinsic { Name: "Fn::If" });
        return items
            .Concat(isCertain ? CheckLimits(list, list.Count, shape, steps) : [])
            .Concat(shape.HasUniqueItems && HasTwins(list) ? [new PropertyViolation(PropertyRule.Unique, steps, list, shape)] : [])
            .Concat(CheckCombinations(list, shape, steps));
    }

    private static bool HasTwins(TemplateList list)
    {
        var seen = new HashSet<TemplateValue>();
        return list.Any(value => value is not TemplateIntrinsic { Name: "Fn::If" } && !IsNoValue(value) && !seen.Add(value));
    }

    private static IEnumerable<PropertyViolation> CheckScalar(TemplateScalar scalar, PropertyShape shape, ImmutableArray<string> steps)
    {
        var text = scalar.ToString();
        if (DynamicReference.In(text).Any())
        {
            yield break;
        }

        if (shape.AllowedValues.Length > 0 && !shape.AllowedValues.Contains(text, shape.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal))
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
        || (shape.Types.HasFlag(ShapeTypes.Number) && TryNumber(text, out _))
        || (shape.Types.HasFlag(ShapeTypes.WholeNumber) && TryNumber(text, out var number) && number == Math.Floor(number))
        || (shape.Types.HasFlag(ShapeTypes.Boolean) && bool.TryParse(text, out _))
        || ((shape.Types & Scalars) != 0 && DynamicReference.In(text).Any());

    private static ShapeTypes WithConversions(ShapeTypes types) => (types & Scalars) != 0 ? types | Scalars : types;

    private static bool IsNoValue(TemplateValue value) => value is TemplateIntrinsic { Name: "Ref", Argument: TemplateScalar { Value: "AWS::NoValue" } };

    private static double? SizeOf(string text, PropertyShape shape)
    {
        // Where nothing is said of the type, limits are those of text: the registry leaves the type of some texts out.
        if (shape.Types == ShapeTypes.Any || shape.Types.HasFlag(ShapeTypes.Text))
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
            return Patterns.GetOrAdd(pattern, Compile)?.IsMatch(text) ?? true;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static Regex? Compile(string pattern)
    {
        try
        {
            return new Regex(EscapedUnderscore().Replace(pattern, "$1_"), RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (ArgumentException)
        {
            // The registry's patterns are Java's; one that .NET cannot read says nothing about the value.
            return null;
        }
    }

    // .NET refuses to escape what has no meaning of its own, which Java and ECMAScript allow.
    [GeneratedRegex(@"(?<!\\)((?:\\\\)*)\\_", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedUnderscore();
}
