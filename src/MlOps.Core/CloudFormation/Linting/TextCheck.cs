using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>Looks into the texts of a template: values that are nothing, variables that nothing fills in, and dynamic references.</summary>
/// <param name="scope">The template.</param>
internal sealed partial class TextCheck(TemplateScope scope)
{
    private static readonly ImmutableArray<string> PseudoParameters =
        ["AWS::AccountId", "AWS::NotificationARNs", "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix"];

    public IEnumerable<Fault> Run() => TemplateParts.Values(scope.Template).SelectMany(part => Check(part.Value, part.Steps));

    private IEnumerable<Fault> Check(TemplateValue value, ImmutableArray<string> steps) => value switch
    {
        TemplateMap map => map.SelectMany(entry => Check(entry.Value, steps.Add(entry.Key))),
        TemplateList list => list.SelectMany((item, index) => Check(item, steps.Add(PlacedCall.Index(index)))),
        TemplateIntrinsic { Name: "Fn::Sub" } sub => CheckSub(sub, steps.Add("Fn::Sub")),
        TemplateIntrinsic call => Check(call.Argument, steps.Add(call.Name)),
        TemplateScalar { Value: null } => [new Fault("NullValue", steps, "This is null, which CloudFormation does not take.", "Write a value, or remove the key.")],
        TemplateScalar { Value: string text } => CheckVariables(text, steps).Concat(CheckReferences(text, steps)),
        _ => [],
    };

    private IEnumerable<Fault> CheckSub(TemplateIntrinsic sub, ImmutableArray<string> steps) => sub.Argument switch
    {
        TemplateScalar { Value: string text } => CheckReferences(text, steps),
        TemplateList { Count: 2 } pair when pair[0] is TemplateScalar { Value: string text } => CheckReferences(text, steps).Concat(Check(pair[1], steps.Add("1"))),
        _ => [],
    };

    private IEnumerable<Fault> CheckVariables(string text, ImmutableArray<string> steps) =>
        steps[^1] != "TemplateBody" && Variable().Matches(text).FirstOrDefault(match => IsName(match.Groups[1].Value) && !IsFilledIn(match.Groups[1].Value, steps)) is { } found
            ? [new Fault("MissingSub", steps, $"'{found.Value}' stays as it is here: only Fn::Sub fills it in.", "Write the text with Fn::Sub, or '${!…}' within one for the text itself.")]
            : [];

    private bool IsName(string name) => scope.Parameter(name) is not null || scope.Resource(name) is not null || PseudoParameters.Contains(name)
        || (name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && scope.Resource(name[..dot]) is { } resource
            && TemplateScope.SchemaOf(resource) is { } schema && ResourceAttributes.Has(schema, name[(dot + 1)..]));

    /// <summary>A state machine fills in variables of its own.</summary>
    private bool IsFilledIn(string name, ImmutableArray<string> steps) =>
        steps is ["Resources", var id, "Properties", "DefinitionString" or "Definition", ..]
        && scope.Resource(id)?.Properties.GetValueOrDefault("DefinitionSubstitutions") is TemplateMap values && values.ContainsKey(name);

    private static IEnumerable<Fault> CheckReferences(string text, ImmutableArray<string> steps) => Dynamic().Matches(text)
        .Where(match => match.Groups[1].Value is not ("ssm" or "ssm-secure" or "secretsmanager") || match.Groups[2].Length == 0)
        .Select(match => new Fault(
            "InvalidDynamicReference", steps, $"'{match.Value}' is no dynamic reference.", "Write {{resolve:ssm:name}}, {{resolve:ssm-secure:name}} or {{resolve:secretsmanager:id}}."));

    [GeneratedRegex(@"\$\{([A-Za-z0-9_:.]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\{\{resolve:([^:{}]*):?([^{}]*)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Dynamic();
}
