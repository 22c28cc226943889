using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;

namespace MlOps.OperatorPolicies.Scoping;

/// <summary>
/// The texts that a value of a template can be, as patterns of a policy: what only the deployment tells is <c>*</c>, and where a condition decides all
/// outcomes are there.
/// </summary>
/// <param name="template">The template.</param>
/// <param name="scope">Where the stack is.</param>
/// <param name="parameters">Values of parameters, as far as they are known.</param>
/// <param name="resource">What a reference to a resource gives: its logical id, and the attribute; null for <c>Ref</c>.</param>
internal sealed class ValuePatterns(Template template, StackScope scope, IReadOnlyDictionary<string, TemplateValue> parameters, Func<string, string?, ImmutableArray<string>> resource)
{
    // More outcomes of one text than these are one pattern, which is wider.
    private const int MostOutcomes = 8;

    private static readonly ImmutableArray<string> Anything = [StackScope.Anything];

    private readonly Dictionary<string, TemplateParameter> _declared = template.Parameters.ToDictionary(parameter => parameter.LogicalId, StringComparer.Ordinal);

    /// <summary>Every text that a value can be, or that the items of a list can be; empty where it is none, or nothing.</summary>
    public ImmutableArray<string> Of(TemplateValue? value) => value switch
    {
        null or TemplateMap => [],
        TemplateList list => Distinct(list.SelectMany(item => Of(item))),
        TemplateIntrinsic call => Call(call),
        TemplateUnknown => Anything,
        TemplateScalar { Value: null } => [],
        _ => [Literal(value.ToString()!)],
    };

    /// <summary>Whether a value is, or may be, anything at all: <c>AWS::NoValue</c> is not, nor is a condition that gives it either way.</summary>
    public static bool MayBeSet(TemplateValue? value) => value switch
    {
        null => false,
        TemplateIntrinsic { Name: "Ref", Argument: TemplateScalar { Value: "AWS::NoValue" } } => false,
        TemplateIntrinsic { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches } => MayBeSet(branches[1]) || MayBeSet(branches[2]),
        _ => true,
    };

    /// <summary>Whether a value is set and may be another than <c>false</c>, which CloudFormation takes as text too.</summary>
    public static bool MayBeTrue(TemplateValue? value) => value switch
    {
        TemplateIntrinsic { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches } => MayBeTrue(branches[1]) || MayBeTrue(branches[2]),
        TemplateScalar { Value: false } => false,
        TemplateScalar { Value: string text } => !text.Equals("false", StringComparison.OrdinalIgnoreCase),
        _ => MayBeSet(value),
    };

    private ImmutableArray<string> Call(TemplateIntrinsic call) => (call.Name, call.Argument) switch
    {
        ("Ref", TemplateScalar { Value: string name }) => Reference(name),
        ("Fn::GetAtt", TemplateList { Count: 2 } path) => path is [TemplateScalar id, TemplateScalar attribute] ? resource(id.ToString(), attribute.ToString()) : Anything,
        ("Fn::Sub", TemplateScalar { Value: string text }) => Sub(text, TemplateMap.Empty),
        ("Fn::Sub", TemplateList { Count: 2 } list) when list[0] is TemplateScalar { Value: string text } => Sub(text, list[1] as TemplateMap ?? TemplateMap.Empty),
        ("Fn::Join", TemplateList { Count: 2 } list) when list[0] is TemplateScalar delimiter && list[1] is TemplateList parts => Join(delimiter.ToString(), parts),
        ("Fn::If", TemplateList { Count: 3 } branches) => Distinct(Of(branches[1]).Concat(Of(branches[2]))),
        ("Fn::FindInMap", TemplateList { Count: >= 3 } path) => FindInMap(path),
        _ => Anything,
    };

    private ImmutableArray<string> Reference(string name) => name switch
    {
        "AWS::NoValue" => [],
        "AWS::AccountId" => [scope.AccountId],
        "AWS::Partition" => [scope.Partition],
        "AWS::Region" => [scope.Region],
        "AWS::StackName" => [scope.StackName],
        "AWS::URLSuffix" => [scope.UrlSuffix],
        _ when name.StartsWith("AWS::", StringComparison.Ordinal) => Anything,
        _ when parameters.TryGetValue(name, out var value) => Of(value),
        _ when _declared.TryGetValue(name, out var parameter) => Parameter(parameter),
        _ => resource(name, null),
    };

    // What somebody may still choose is not known, whatever the default is; where only some values are allowed, they are.
    private static ImmutableArray<string> Parameter(TemplateParameter parameter) => parameter.AllowedValues.IsDefaultOrEmpty || parameter.AllowedValues.Length > MostOutcomes
        ? Anything
        : Distinct(parameter.AllowedValues.Select(value => Literal(value.ToString()!)));

    private ImmutableArray<string> Sub(string text, TemplateMap variables) => Product(SubText.Parse(text)
        .Select(part => !part.IsVariable ? [Literal(part.Text)]
            : variables.TryGetValue(part.Text, out var value) ? Of(value)
            : part.Text.Split('.', 2) is [var id, var attribute] ? resource(id, attribute)
            : Reference(part.Text)));

    private ImmutableArray<string> Join(string delimiter, TemplateList parts) =>
        Product(parts.SelectMany((part, index) => index == 0 ? (ImmutableArray<string>[])[Of(part)] : [[delimiter], Of(part)]));

    private ImmutableArray<string> FindInMap(TemplateList path)
    {
        var values = Of(path[0]).SelectMany(map => Entries(template.Mappings, map)).OfType<TemplateMap>()
            .SelectMany(map => Of(path[1]).SelectMany(key => Entries(map, key))).OfType<TemplateMap>()
            .SelectMany(map => Of(path[2]).SelectMany(key => Entries(map, key)));
        var found = Distinct(values.SelectMany(value => Of(value)));
        return found.IsEmpty || found.Length > MostOutcomes ? Anything : found;
    }

    private static IEnumerable<TemplateValue> Entries(TemplateMap map, string key) =>
        key == StackScope.Anything ? map.Values : map.TryGetValue(key, out var value) ? [value] : [];

    private static ImmutableArray<string> Product(IEnumerable<ImmutableArray<string>> parts)
    {
        ImmutableArray<string> texts = [""];
        foreach (var part in parts)
        {
            var outcomes = part.IsEmpty || texts.Length * part.Length > MostOutcomes ? Anything : part;
            texts = [.. texts.SelectMany(text => outcomes.Select(outcome => text + outcome))];
        }

        return Distinct(texts.Select(Collapse));
    }

    // A variable of a policy or a dynamic reference that stands in a template as text is not the text that AWS sees.
    private static string Literal(string text) => text.Contains("${", StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal) ? StackScope.Anything : text;

    /// <summary>A pattern with one wildcard where several stand side by side.</summary>
    public static string Collapse(string pattern)
    {
        while (pattern.Contains("**", StringComparison.Ordinal))
        {
            pattern = pattern.Replace("**", "*", StringComparison.Ordinal);
        }

        return pattern;
    }

    private static ImmutableArray<string> Distinct(IEnumerable<string> texts) => [.. texts.Distinct(StringComparer.Ordinal)];
}
