using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using MlOps.OperatorPolicies.Facts;
using MlOps.OperatorPolicies.Scoping;

namespace MlOps.OperatorPolicies.Grants;

/// <summary>
/// What a template reads when it is deployed: parameters whose values are in Parameter Store, and dynamic references in its properties.
/// </summary>
/// <param name="scope">Where the stack is.</param>
/// <param name="purposes">What the operator is to do that reads it.</param>
internal sealed class InputGrants(StackScope scope, PolicyPurpose purposes)
{
    private const string ParameterStore = "AWS::SSM::Parameter::Value";

    private readonly ArnPatterns _arns = new(scope);

    /// <summary>The grants for a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="parameters">Values of parameters, as far as they are known.</param>
    public IEnumerable<Grant> Of(Template template, IReadOnlyDictionary<string, TemplateValue> parameters) => template.Parameters
        .Where(parameter => parameter.Type.StartsWith(ParameterStore, StringComparison.Ordinal))
        .SelectMany(parameter => Of(ParameterStore, (parameters.GetValueOrDefault(parameter.LogicalId) ?? parameter.Default)?.ToString(), parameter.LogicalId, "the parameter"))
        .Concat(template.Resources.SelectMany(resource => References(resource.Properties)
            .SelectMany(reference => Of($"{{{{resolve:{reference.Service}}}}}", reference.Name, resource.LogicalId, "a dynamic reference of"))));

    private IEnumerable<Grant> Of(string input, string? value, string logicalId, string what) =>
        PermissionCorrections.Default.Inputs.GetValueOrDefault(input, []).SelectMany(rule => rule.Actions.Select(action => new Grant
        {
            Action = action,
            Resources = [.. rule.On.Select(template => _arns.OfInput(template, value))],
            Conditions = [.. rule.Conditions.Select(condition => new MlOps.Iam.PolicyCondition("StringEquals", condition.Key, [_arns.OfInput(condition.Value, value)]))],
            Reason = new GrantReason($"read what {what} {logicalId} names", null, null),
            Origin = new GrantOrigin(purposes, PermissionCorrections.Default.Describe(rule.Source), rule.Why),
        }));

    private static IEnumerable<(string Service, string Name)> References(TemplateValue value) => value switch
    {
        TemplateScalar { Value: string text } => References(text),
        TemplateList list => list.SelectMany(References),
        TemplateMap map => map.Values.SelectMany(References),
        TemplateIntrinsic call => References(call.Argument),
        _ => [],
    };

    // {{resolve:ssm:name:version}}: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html.
    private static IEnumerable<(string Service, string Name)> References(string text)
    {
        const string Start = "{{resolve:";
        for (var at = text.IndexOf(Start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Start, at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf("}}", at, StringComparison.Ordinal);
            if (end > 0 && text[(at + Start.Length)..end].Split(':') is [var service, var name, ..])
            {
                yield return (service, name.Contains("${", StringComparison.Ordinal) ? StackScope.Anything : name);
            }
        }
    }
}
