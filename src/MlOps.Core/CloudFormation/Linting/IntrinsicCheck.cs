using System.Collections.Immutable;
using System.Globalization;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>Finds calls of intrinsics whose arguments are not what the function takes.</summary>
/// <param name="scope">The template.</param>
internal sealed class IntrinsicCheck(TemplateScope scope)
{
    private const string Id = "InvalidIntrinsic";

    private readonly IntrinsicResults _results = new(scope);

    public IEnumerable<Fault> Run() => TemplateParts.Values(scope.Template).Concat(TemplateParts.Conditions(scope.Template))
        .SelectMany(part => PlacedCall.In(part.Value, part.Steps))
        .SelectMany(placed => Check(placed.Call, placed.Steps));

    private IEnumerable<Fault> Check(TemplateIntrinsic call, ImmutableArray<string> steps)
    {
        if (call.Name == "Fn::Sub")
        {
            return CheckSub(call.Argument, steps);
        }

        return FormOf(call.Name) is { } form
            ? CheckPart(call.Name, call.Argument, form, steps).Concat(CheckNumbers(call, steps))
            : [];
    }

    private ArgumentForm? FormOf(string name) =>
        (scope.HasExtensions ? ArgumentForms.Extended.GetValueOrDefault(name) : null) ?? ArgumentForms.Plain.GetValueOrDefault(name);

    private IEnumerable<Fault> CheckPart(string function, TemplateValue value, ArgumentForm form, ImmutableArray<string> steps)
    {
        switch (value)
        {
            case TemplateIntrinsic call:
                return CheckNested(function, call, form, steps);
            case TemplateList list when !form.TakesOnlyFunctions && Takes(form, ShapeTypes.List):
                return CheckList(function, list, form, steps);
            case TemplateMap map when !form.TakesOnlyFunctions && Takes(form, ShapeTypes.Map):
                return CheckMap(function, map, form, steps);
            case TemplateScalar scalar when !form.TakesOnlyFunctions && TakesScalar(form, scalar):
                return [];
            case TemplateMap when scope.HasMacros:
                return [];
            default:
                return [Wrong(function, steps, $"takes {Kinds(form)} here.")];
        }
    }

    private IEnumerable<Fault> CheckNested(string function, TemplateIntrinsic call, ArgumentForm form, ImmutableArray<string> steps)
    {
        if (form.Functions is null)
        {
            return [];
        }

        if (!form.Functions.Contains(call.Name))
        {
            return scope.HasExtensions || call.Name == "Fn::Transform" ? []
                : [Wrong(function, steps, form.Functions.Count == 0 ? $"takes no function here, so not {call.Name}." : $"does not take {call.Name} here.")];
        }

        var given = _results.Of(call);
        return given == ShapeTypes.Any || form.Types == ShapeTypes.Any || form.TakesOnlyFunctions || (given & WithConversions(form.Types)) != 0
            ? []
            : [Wrong(function, steps, $"takes {Kinds(form)} here, and {call.Name} gives something else.")];
    }

    private IEnumerable<Fault> CheckList(string function, TemplateList list, ArgumentForm form, ImmutableArray<string> steps)
    {
        if (list.Count < form.Least || list.Count > form.Most)
        {
            return [Wrong(function, steps, form.Least == form.Most ? $"takes {Count(form.Least)}, not {list.Count.ToString(CultureInfo.InvariantCulture)}." : $"takes {form.Least.ToString(CultureInfo.InvariantCulture)} to {Count(form.Most)}, not {list.Count.ToString(CultureInfo.InvariantCulture)}.")];
        }

        return list.SelectMany((item, index) =>
            (form.Parts.IsEmpty ? form.Items : form.Parts[index]) is { } part ? CheckPart(function, item, part, steps.Add(PlacedCall.Index(index))) : []);
    }

    private IEnumerable<Fault> CheckMap(string function, TemplateMap map, ArgumentForm form, ImmutableArray<string> steps) =>
    [
        .. form.Required.Where(key => !map.ContainsKey(key)).Select(key => Wrong(function, steps, $"needs '{key}'.")),
        .. map.Keys.Where(key => !form.Keys.IsEmpty && !form.Keys.Contains(key)).Select(key => Wrong(function, steps.Add(key), $"has no '{key}'.")),
        .. map.SelectMany(entry => form.Items is { } item ? CheckPart(function, entry.Value, item, steps.Add(entry.Key)) : []),
    ];

    private IEnumerable<Fault> CheckSub(TemplateValue argument, ImmutableArray<string> steps) => argument switch
    {
        TemplateScalar { Value: not null } scalar => CheckSubText(scalar.ToString(), TemplateMap.Empty, steps),
        TemplateList { Count: 2 } pair when pair[0] is TemplateScalar { Value: not null } text && pair[1] is TemplateMap values =>
        [
            .. CheckSubText(text.ToString(), values, steps),
            .. values.SelectMany(entry => CheckPart("Fn::Sub", entry.Value, ArgumentForms.SubValue, steps.Add("1").Add(entry.Key))),
        ],
        _ when scope.HasExtensions || argument is TemplateIntrinsic { Name: "Fn::Transform" } => [],
        _ => [Wrong("Fn::Sub", steps, "takes a string, or a list of a string and a mapping.")],
    };

    /// <summary>Variables that are lists cannot become text.</summary>
    private IEnumerable<Fault> CheckSubText(string text, TemplateMap values, ImmutableArray<string> steps) => SubText.Parse(text)
        .Where(part => part.IsVariable && !values.ContainsKey(part.Text))
        .Where(part => _results.Of(Reference(part.Text)) is var given && given != ShapeTypes.Any && (given & WithConversions(ShapeTypes.Text)) == 0)
        .Select(part => Wrong("Fn::Sub", steps, $"takes text for '{part.Text}', which is none."));

    private static TemplateIntrinsic Reference(string variable) => variable.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
        ? new TemplateIntrinsic("Fn::GetAtt", new TemplateList(variable[..dot], variable[(dot + 1)..]))
        : new TemplateIntrinsic("Ref", variable);

    private static IEnumerable<Fault> CheckNumbers(TemplateIntrinsic call, ImmutableArray<string> steps) => call switch
    {
        { Name: "Fn::Cidr", Argument: TemplateList { Count: 2 or 3 } parts } => CheckRange(parts, 1, 256, steps).Concat(CheckRange(parts, 2, 128, steps)),
        { Name: "Fn::Select", Argument: TemplateList { Count: 2 } parts } when parts[0] is TemplateScalar index && parts[1] is TemplateList list && !list.Any(item => item is TemplateIntrinsic { Name: "Fn::If" })
            && long.TryParse(index.ToString(), CultureInfo.InvariantCulture, out var number) && (number < 0 || number >= list.Count) =>
            [Wrong(call.Name, steps.Add("0"), $"has no item {number.ToString(CultureInfo.InvariantCulture)}: there are {list.Count.ToString(CultureInfo.InvariantCulture)}, counted from 0.")],
        _ => [],
    };

    private static IEnumerable<Fault> CheckRange(TemplateList parts, int index, int most, ImmutableArray<string> steps) =>
        parts.Count > index && parts[index] is TemplateScalar scalar && !(long.TryParse(scalar.ToString(), CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            ? [Wrong("Fn::Cidr", steps.Add(PlacedCall.Index(index)), $"takes a number from 1 to {most.ToString(CultureInfo.InvariantCulture)} here.")]
            : [];

    private static Fault Wrong(string function, ImmutableArray<string> steps, string what) =>
        new(Id, steps, $"{function} {what}", $"See the documentation of {function} for its arguments.");

    private static bool Takes(ArgumentForm form, ShapeTypes type) => form.Types == ShapeTypes.Any || form.Types.HasFlag(type);

    private static bool TakesScalar(ArgumentForm form, TemplateScalar scalar) => scalar.Value is not null
        && (form.Types == ShapeTypes.Any || form.Types.HasFlag(ShapeTypes.Text)
            || (form.Types.HasFlag(ShapeTypes.WholeNumber) && long.TryParse(scalar.ToString(), CultureInfo.InvariantCulture, out _)));

    private static ShapeTypes WithConversions(ShapeTypes types) =>
        (types & (ShapeTypes.Text | ShapeTypes.WholeNumber)) != 0 ? types | ShapeTypes.Text | ShapeTypes.WholeNumber | ShapeTypes.Number | ShapeTypes.Boolean : types;

    private static string Count(int number) => number == 1 ? "1 argument" : $"{number.ToString(CultureInfo.InvariantCulture)} arguments";

    private static string Kinds(ArgumentForm form) => form switch
    {
        { TakesOnlyFunctions: true } => "a condition function",
        _ when form.Types.HasFlag(ShapeTypes.List) => "a list",
        _ when form.Types.HasFlag(ShapeTypes.Map) => "a mapping",
        _ when form.Types.HasFlag(ShapeTypes.Text) => "a string",
        _ => "a number",
    };
}
