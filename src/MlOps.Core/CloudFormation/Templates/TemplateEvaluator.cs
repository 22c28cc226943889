using System.Text;
using System.Text.RegularExpressions;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// Evaluates the intrinsics of a template. What only the deployment tells becomes <see cref="TemplateUnknown"/>; dynamic references stay
/// as they are written. Errors are in CloudFormation's words where those are known.
/// </summary>
public sealed partial class TemplateEvaluator
{
    private readonly Template _template;
    private readonly IEvaluationContext _context;
    private readonly HashSet<string> _resources;
    private readonly bool _extended;

    /// <summary>Evaluates the template's conditions.</summary>
    /// <param name="template">The template.</param>
    /// <param name="context">What surrounds it.</param>
    /// <exception cref="MlOpsException"><c>TemplateError</c> where a condition cannot be evaluated.</exception>
    public TemplateEvaluator(Template template, IEvaluationContext context)
    {
        ArgumentNullException.ThrowIfNull(template);
        _template = template;
        _context = context;
        _resources = template.Resources.Select(resource => resource.LogicalId).ToHashSet(StringComparer.Ordinal);
        _extended = LanguageExtensions.AreIn(template);
        Conditions = EvaluateConditions();
    }

    /// <summary>The outcome of every condition.</summary>
    public IReadOnlyDictionary<string, bool> Conditions { get; }

    /// <summary>Whether something under a condition exists; null is no condition.</summary>
    public bool Holds(string? condition) => condition is null || Condition(condition, $"Template format error: Unresolved condition dependency {condition}");

    /// <summary>Evaluates a value.</summary>
    /// <returns>A value without intrinsics; null where it is <c>AWS::NoValue</c>.</returns>
    /// <exception cref="MlOpsException"><c>TemplateError</c>, or <c>UnsupportedTransform</c>.</exception>
    public TemplateValue? Evaluate(TemplateValue value) => value switch
    {
        TemplateList list => new TemplateList(list.Select(Evaluate).OfType<TemplateValue>()) { Location = list.Location },
        TemplateMap map => EvaluateMap(map),
        TemplateIntrinsic call => Call(call),
        _ => value,
    };

    /// <summary>Evaluates the values of a map; those that are <c>AWS::NoValue</c> drop out with their keys.</summary>
    /// <exception cref="MlOpsException"><c>TemplateError</c>, or <c>UnsupportedTransform</c>.</exception>
    public TemplateMap EvaluateMap(TemplateMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new TemplateMap(map.Select(entry => entry.Key == "Fn::Transform" ? throw RefuseTransform(entry.Value) : (entry.Key, Evaluate(entry.Value)))) { Location = map.Location };
    }

    private Dictionary<string, bool> EvaluateConditions()
    {
        var outcomes = new Dictionary<string, bool>(StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var condition in _template.Conditions.Keys)
        {
            EvaluateCondition(condition, outcomes, open);
        }

        return outcomes;
    }

    private bool EvaluateCondition(string name, Dictionary<string, bool> outcomes, HashSet<string> open)
    {
        if (outcomes.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!_template.Conditions.TryGetValue(name, out var expression))
        {
            throw Error($"Template format error: Unresolved dependencies [{name}]. Cannot reference resources in the Conditions block of the template");
        }

        if (!open.Add(name))
        {
            throw Error($"Template error: the condition {name} depends on itself.");
        }

        return outcomes[name] = Test(expression, other => EvaluateCondition(other, outcomes, open));
    }

    private bool Test(TemplateValue expression, Func<string, bool> condition) => expression switch
    {
        TemplateIntrinsic { Name: "Condition", Argument: TemplateScalar { Value: string name } } => condition(name),
        TemplateIntrinsic { Name: "Fn::Equals", Argument: TemplateList { Count: 2 } pair } => Text(pair[0], EqualsNeeds) == Text(pair[1], EqualsNeeds),
        TemplateIntrinsic { Name: "Fn::Equals" } => throw Error(EqualsNeeds),
        TemplateIntrinsic { Name: "Fn::Not", Argument: TemplateList { Count: 1 } one } => !Test(one[0], condition),
        TemplateIntrinsic { Name: "Fn::Not" } => throw Error("Template error: every Fn::Not object requires one boolean parameter."),
        TemplateIntrinsic { Name: "Fn::And", Argument: TemplateList { Count: >= 2 and <= 10 } all } => all.Aggregate(true, (holds, one) => Test(one, condition) && holds),
        TemplateIntrinsic { Name: "Fn::Or", Argument: TemplateList { Count: >= 2 and <= 10 } any } => any.Aggregate(false, (holds, one) => Test(one, condition) || holds),
        TemplateIntrinsic { Name: "Fn::And" or "Fn::Or" } call => throw Error($"Template error: every {call.Name} object requires a list of at least 2 and at most 10 boolean parameters."),
        _ => throw Error("Template format error: Conditions can only be boolean operations on parameters and other conditions"),
    };

    private bool Condition(string name, string error) => Conditions.TryGetValue(name, out var holds) ? holds : throw Error(error);

    private TemplateValue? Call(TemplateIntrinsic call) => call.Name switch
    {
        "Ref" => RefTo(call.Argument),
        "Fn::GetAtt" => GetAtt(call),
        "Fn::Sub" => Sub(call.Argument),
        "Fn::If" => If(call.Argument),
        "Fn::Join" => Join(call.Argument),
        "Fn::Select" => Select(call.Argument),
        "Fn::Split" => Split(call.Argument),
        "Fn::FindInMap" => FindInMap(call.Argument),
        "Fn::Base64" => Known(call.Argument, "Template error: every Fn::Base64 object must have a String-typed value.", text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
        "Fn::GetAZs" => Known(call.Argument, "Template error: Fn::GetAZs requires a region.", Zones),
        "Fn::ImportValue" => Known(call.Argument, "Template error: Fn::ImportValue requires the name of an export.", Import),
        "Fn::GetStackOutput" => StackOutput(call.Argument),
        "Fn::Cidr" => Cidr(call.Argument),
        "Fn::Length" => Extension(call, Length),
        "Fn::ToJsonString" => Extension(call, ToJsonString),
        "Fn::Transform" => throw RefuseTransform(call),
        _ => throw Error($"Template error: Encountered unsupported function: {call.Name}"),
    };

    private TemplateValue? RefTo(TemplateValue argument)
    {
        var name = NameOf(argument, "a function in Ref");
        return name is TemplateUnknown ? name : Ref(TextOf(name));
    }

    /// <summary>A name, which a function may give where the transform allows it.</summary>
    private TemplateValue NameOf(TemplateValue value, string what) => value is not TemplateIntrinsic ? value
        : _extended ? Evaluate(value) ?? throw Error("Template format error: AWS::NoValue stands where a name belongs.")
        : throw NeedsExtensions(what);

    private TemplateValue? Ref(string name)
    {
        if (name == "AWS::NoValue")
        {
            return null;
        }

        return _resources.Contains(name)
            ? _context.Reference(name) ?? TemplateUnknown.Because(name)
            : _context.Parameter(name) ?? throw Error($"Template format error: Unresolved resource dependencies [{name}] in the Resources block of the template");
    }

    private TemplateValue GetAtt(TemplateIntrinsic call)
    {
        if (call.Argument is not TemplateList { Count: 2 } pair)
        {
            throw Error(GetAttNeeds);
        }

        var resource = NameOf(pair[0], "a function for the resource of Fn::GetAtt");
        var attribute = Evaluate(pair[1]) ?? throw Error(GetAttNeeds);
        return TemplateUnknown.In([resource, attribute]) ?? Attribute(TextOf(resource), TextOf(attribute));
    }

    private TemplateValue Attribute(string resource, string attribute) => _resources.Contains(resource)
        ? _context.Attribute(resource, attribute) ?? TemplateUnknown.Because($"{resource}.{attribute}")
        : throw Error($"Template error: instance of Fn::GetAtt references undefined resource {resource}");

    private TemplateValue Sub(TemplateValue argument)
    {
        var (text, values) = argument switch
        {
            TemplateScalar { Value: string alone } => (alone, TemplateMap.Empty),
            TemplateList { Count: 2 } pair when pair[0] is TemplateScalar { Value: string first } && pair[1] is TemplateMap map => (first, map),
            _ => throw Error(SubNeeds),
        };
        var parts = SubText.Parse(text).Select(part => part.IsVariable ? Variable(part.Text, values) : part.Text).ToArray();
        return TemplateUnknown.In(parts) ?? (TemplateValue)string.Concat(parts.Select(part => part.ToString()));
    }

    private TemplateValue Variable(string name, TemplateMap values)
    {
        if (!VariableName().IsMatch(name))
        {
            throw Error("Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons");
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var value = values.TryGetValue(name, out var given) ? Evaluate(given) : dot > 0 ? Attribute(name[..dot], name[(dot + 1)..]) : Ref(name);
        return value is TemplateScalar or TemplateUnknown ? value : throw Error(SubNeeds);
    }

    private TemplateValue? If(TemplateValue argument)
    {
        if (argument is not TemplateList { Count: 3 } branches || branches[0] is not TemplateScalar { Value: string name })
        {
            throw Error("Template error: Fn::If requires a list argument with three elements");
        }

        return Evaluate(branches[Condition(name, $"Template error: unresolved condition dependency {name} in Fn::If") ? 1 : 2]);
    }

    private TemplateValue Join(TemplateValue argument)
    {
        if (argument is not TemplateList { Count: 2 } pair || pair[0] is not TemplateScalar { Value: string delimiter })
        {
            throw Error(JoinNeeds);
        }

        return Evaluate(pair[1]) switch
        {
            TemplateUnknown unknown => unknown,
            TemplateList list when list.All(item => item is TemplateScalar or TemplateUnknown) =>
                TemplateUnknown.In(list) ?? (TemplateValue)string.Join(delimiter, list.Select(item => item.ToString())),
            _ => throw Error(JoinNeeds),
        };
    }

    private TemplateValue Select(TemplateValue argument)
    {
        if (argument is not TemplateList { Count: 2 } pair)
        {
            throw Error(SelectNeeds);
        }

        var index = Evaluate(pair[0]);
        var list = Evaluate(pair[1]);
        if (TemplateUnknown.In(new[] { index, list as TemplateUnknown }.OfType<TemplateValue>()) is { } unknown)
        {
            return unknown;
        }

        if (list is not TemplateList items || index is not TemplateScalar scalar || !int.TryParse(scalar.ToString(), out var position))
        {
            throw Error(SelectNeeds);
        }

        return position >= 0 && position < items.Count ? items[position] : throw Error($"Template error: Fn::Select cannot select nonexistent value at index {position}");
    }

    private TemplateValue Split(TemplateValue argument)
    {
        if (argument is not TemplateList { Count: 2 } pair || pair[0] is not TemplateScalar { Value: string { Length: > 0 } delimiter })
        {
            throw Error(SplitNeeds);
        }

        return Known(pair[1], SplitNeeds, text => new TemplateList(text.Split(delimiter).Select(part => (TemplateValue)part)));
    }

    private TemplateValue? FindInMap(TemplateValue argument)
    {
        if (argument is not TemplateList { Count: 3 or 4 } parts)
        {
            throw Error("Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value");
        }

        if (!_extended && (parts.Count == 4 || parts.Any(part => part is TemplateIntrinsic { Name: not ("Ref" or "Fn::FindInMap") })))
        {
            throw NeedsExtensions("a default value or another function than Ref and Fn::FindInMap in Fn::FindInMap");
        }

        var keys = parts.Take(3).Select(part => Evaluate(part)).OfType<TemplateValue>().ToArray();
        if (TemplateUnknown.In(keys) is { } unknown)
        {
            return unknown;
        }

        TemplateValue? found = _template.Mappings;
        foreach (var key in keys.Select(TextOf))
        {
            found = found is TemplateMap map && map.TryGetValue(key, out var next) ? next : null;
        }

        return found ?? (parts.Count == 4 ? DefaultOf(parts[3]) : throw Error($"Template error: Unable to get mapping for {string.Join("::", keys.Select(TextOf))}"));
    }

    private TemplateValue? DefaultOf(TemplateValue options) => options is TemplateMap { Count: 1 } map && map.TryGetValue("DefaultValue", out var value)
        ? Evaluate(value)
        : throw Error("Template error: the fourth parameter of Fn::FindInMap is an object with the one key DefaultValue");

    private TemplateList Zones(string region) =>
        new(_context.AvailabilityZones(region.Length > 0 ? region : TextOf(Ref("AWS::Region")!)).Select(zone => (TemplateValue)zone));

    private TemplateValue Import(string name) => _context.Export(name) ?? throw Error($"No export named {name} found.");

    private TemplateValue StackOutput(TemplateValue argument)
    {
        if (argument is not TemplateMap parts || parts.Keys.Except(StackOutputReference.Keys).Any())
        {
            throw Error(StackOutputNeeds);
        }

        var known = EvaluateMap(parts);
        return TemplateUnknown.In([known]) ?? StackOutput(new StackOutputReference(
            TextOf(known.GetValueOrDefault("StackName") ?? throw Error(StackOutputNeeds)),
            TextOf(known.GetValueOrDefault("OutputName") ?? throw Error(StackOutputNeeds)),
            known.TryGetValue("Region", out var region) ? TextOf(region) : null,
            known.TryGetValue("RoleArn", out var role) ? TextOf(role) : null));
    }

    private TemplateValue StackOutput(StackOutputReference reference) =>
        _context.StackOutput(reference) ?? throw Error($"Template error: Fn::GetStackOutput found no output {reference.OutputName} of a stack {reference.StackName}{(reference.Region is null ? "" : " in " + reference.Region)}");

    private TemplateValue Cidr(TemplateValue argument)
    {
        var parts = Evaluate(argument) as TemplateList ?? throw Error(CidrBlocks.Needs);
        return TemplateUnknown.In(parts) ?? (TemplateValue)new TemplateList(CidrBlocks.Split([.. parts.Select(TextOf)]).Select(block => (TemplateValue)block));
    }

    private TemplateValue? Extension(TemplateIntrinsic call, Func<TemplateValue, TemplateValue> evaluate) =>
        _extended ? evaluate(Evaluate(call.Argument) ?? TemplateMap.Empty) : throw NeedsExtensions(call.Name);

    private static TemplateValue Length(TemplateValue value) => value switch
    {
        TemplateUnknown => value,
        TemplateList list => (long)list.Count,
        _ => throw Error("Template error: Fn::Length requires a list"),
    };

    private static TemplateValue ToJsonString(TemplateValue value) => TemplateUnknown.In([value]) ?? value switch
    {
        TemplateMap or TemplateList => (TemplateValue)TemplateJson.Write(value, indented: false),
        _ => throw Error("Template error: Fn::ToJsonString requires an object or a list"),
    };

    /// <summary>A function of a text, where the text is known.</summary>
    private TemplateValue Known(TemplateValue argument, string needs, Func<string, TemplateValue> function) => Evaluate(argument) switch
    {
        TemplateUnknown unknown => unknown,
        TemplateScalar scalar => function(scalar.ToString()),
        _ => throw Error(needs),
    };

    private string Text(TemplateValue value, string needs) => Evaluate(value) is TemplateScalar scalar ? scalar.ToString() : throw Error(needs);

    private static string TextOf(TemplateValue value) => value is TemplateScalar scalar ? scalar.ToString() : throw Error("Template format error: a function stands where a name belongs.");

    private static MlOpsException NeedsExtensions(string what) => Error($"Template error: {what} needs the transform {LanguageExtensions.Name}.");

    private static MlOpsException Error(string message) => TemplateErrors.Error(message);

    private static MlOpsException RefuseTransform(TemplateValue transform) =>
        TemplateTransforms.Unsupported("Fn::Transform runs a macro in the account, which cannot be done here.", transform.Location, "");

    [GeneratedRegex("^[A-Za-z0-9_.:]+$", RegexOptions.CultureInvariant)]
    private static partial Regex VariableName();
}
