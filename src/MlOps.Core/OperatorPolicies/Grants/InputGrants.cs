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
        .Concat(template.Resources.SelectMany(resource => DynamicReference.In(resource.Properties)
            .SelectMany(reference => Of($"{{{{resolve:{reference.Service}}}}}", reference.Name, resource.LogicalId, "a dynamic reference of"))));

    private IEnumerable<Grant> Of(string input, string? value, string logicalId, string what) =>
        PermissionCorrections.Default.Inputs.GetValueOrDefault(input, []).SelectMany(rule => rule.Actions.Select(action => new Grant
        {
            Action = action,
            Resources = [.. rule.On.SelectMany(template => ResourcesOf(template, value))],
            Conditions = [.. rule.Conditions.Select(condition => new MlOps.Iam.PolicyCondition("StringEquals", condition.Key, [_arns.OfInput(condition.Value, value)]))],
            Reason = new GrantReason($"read what {what} {logicalId} names", null, null) { IsOfCloudFormation = true },
            Origin = new GrantOrigin(purposes, PermissionCorrections.Default.Describe(rule.Source), rule.Why),
        }));

    // An ARN may be whole, or lack the six characters that Secrets Manager puts behind a name
    // (https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen).
    private IEnumerable<string> ResourcesOf(string template, string? value) =>
        value is not null && ArnPatterns.IsArn(value) ? [value, _arns.OfInput(template, value)] : [_arns.OfInput(template, value)];
}
