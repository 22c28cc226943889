using System.Collections.Immutable;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// Writes the loops of a template out
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html; what is replaced where follows
/// github.com/aws-cloudformation/cfn-language-discussion, RFC 9, and the transform of github.com/aws-cloudformation/cfn-lint).
/// </summary>
internal sealed class LoopExpansion
{
    /// <summary>RFC 9: "up to 5 nested".</summary>
    private const int DeepestNesting = 5;

    private static readonly ImmutableDictionary<string, string> NoLoop = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    private readonly Template _template;
    private readonly TemplateEvaluator _evaluator;

    public LoopExpansion(Template template, IEvaluationContext context)
    {
        _template = template;

        // Conditions and resources are not known yet when loops are written out.
        _evaluator = new TemplateEvaluator(template with { Conditions = TemplateMap.Empty, Resources = [] }, context);
    }

    /// <summary>The template as a map without loops.</summary>
    public TemplateMap Expand() => new(TemplateLayout.ToMap(_template).Select(section => (section.Key, section.Key switch
    {
        "Conditions" => Walk(section.Value, NoLoop),
        "Resources" => Settled(Walk(section.Value, NoLoop), ["Type", "Condition", "DependsOn"]),
        "Outputs" => Settled(Walk(section.Value, NoLoop), ["Condition", "Description"]),
        _ => (TemplateValue?)section.Value,
    })));

    private TemplateValue Walk(TemplateValue value, ImmutableDictionary<string, string> loops) => value switch
    {
        TemplateList list => new TemplateList(list.Select(item => Walk(item, loops))) { Location = list.Location },
        TemplateMap map => WalkMap(map, loops),
        TemplateIntrinsic call => WalkCall(call, loops),
        _ => value,
    };

    private TemplateMap WalkMap(TemplateMap map, ImmutableDictionary<string, string> loops)
    {
        var entries = map.SelectMany(entry => IntrinsicNames.IsLoop(entry.Key) ? Loop(entry.Key, entry.Value, loops) : [One(entry, loops)]).ToImmutableArray();
        return entries.GroupBy(entry => entry.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice
            ? throw LanguageExtensions.Failure($"The loops make the key '{twice.Key}' twice.", twice.Last().Value.Location)
            : new TemplateMap(entries) { Location = map.Location };
    }

    private KeyValuePair<string, TemplateValue> One(KeyValuePair<string, TemplateValue> entry, ImmutableDictionary<string, string> loops) =>
        KeyValuePair.Create(LoopText.Key(entry.Key, loops), Walk(entry.Value, loops));

    private IEnumerable<KeyValuePair<string, TemplateValue>> Loop(string name, TemplateValue value, ImmutableDictionary<string, string> loops)
    {
        if (value is not TemplateList { Count: 3 } parts || parts[0] is not TemplateScalar { Value: string identifier } || parts[2] is not TemplateMap body)
        {
            throw LanguageExtensions.Failure($"{name} needs an identifier, a collection and a mapping.", value.Location);
        }

        if (loops.Count == DeepestNesting)
        {
            throw LanguageExtensions.Failure($"{name} is nested too deeply: at most {DeepestNesting} loops can be in each other.", value.Location);
        }

        return !loops.ContainsKey(identifier)
            ? Collection(name, parts[1], loops).SelectMany(item => WalkMap(body, loops.Add(identifier, item)))
            : throw LanguageExtensions.Failure($"{name} has the identifier '{identifier}' of a loop around it.", parts[0].Location);
    }

    private IEnumerable<string> Collection(string name, TemplateValue value, ImmutableDictionary<string, string> loops) =>
        _evaluator.Evaluate(Walk(value, loops)) is TemplateList list && list.All(item => item is TemplateScalar { Value: not null })
            ? list.Select(item => item.ToString()!)
            : throw LanguageExtensions.Failure($"The collection of {name} is no list of strings.", value.Location);

    private TemplateValue WalkCall(TemplateIntrinsic call, ImmutableDictionary<string, string> loops) => call switch
    {
        { Name: "Ref" } => Reference(call, Name(Walk(call.Argument, loops)), loops),
        { Name: "Fn::GetAtt", Argument: TemplateList parts } => With(call, new TemplateList(parts.Select(part => Name(Walk(part, loops))))),
        { Name: "Fn::Sub", Argument: TemplateScalar { Value: string text } } => Substitute(call, text, TemplateMap.Empty, loops),
        { Name: "Fn::Sub", Argument: TemplateList { Count: 2 } pair } when pair[0] is TemplateScalar { Value: string text } && pair[1] is TemplateMap values =>
            Substitute(call, text, WalkMap(values, loops), loops),
        _ => With(call, Walk(call.Argument, loops)),
    };

    private static TemplateValue Reference(TemplateIntrinsic call, TemplateValue name, ImmutableDictionary<string, string> loops) =>
        name is TemplateScalar { Value: string text } && loops.TryGetValue(text, out var item) ? new TemplateScalar(item) { Location = call.Location } : With(call, name);

    private static TemplateValue Substitute(TemplateIntrinsic call, string text, TemplateMap values, ImmutableDictionary<string, string> loops)
    {
        var replaced = LoopText.Sub(text, loops.RemoveRange(values.Keys));
        return values.Count > 0 ? With(call, new TemplateList(replaced, values))
            : SubText.Parse(replaced) is [] or [{ IsVariable: false }] && loops.Count > 0 ? new TemplateScalar(string.Concat(SubText.Parse(replaced).Select(part => part.Text))) { Location = call.Location }
            : With(call, replaced);
    }

    /// <summary>A name that a function gives.</summary>
    private TemplateValue Name(TemplateValue value) => value is TemplateIntrinsic ? _evaluator.Evaluate(value) ?? value : value;

    private static TemplateIntrinsic With(TemplateIntrinsic call, TemplateValue argument) => new(call.Name, argument) { Location = call.Location };

    /// <summary>Entries whose keys of these names hold what their functions give.</summary>
    private TemplateMap? Settled(TemplateValue section, string[] keys) => section is TemplateMap entries
        ? new TemplateMap(entries.Select(entry => (entry.Key, entry.Value is TemplateMap body ? (TemplateValue?)Settled(body, keys) : entry.Value)))
        : null;

    private TemplateMap Settled(TemplateMap body, string[] keys) =>
        new(body.Select(entry => (entry.Key, keys.Contains(entry.Key) ? _evaluator.Evaluate(entry.Value) : entry.Value))) { Location = body.Location };
}
