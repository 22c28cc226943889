using System.Collections.Frozen;
using System.Collections.Immutable;
using Amazon;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.OperatorPolicies;

namespace MlOps.Deployments;

/// <summary>The policies of the operator of a stack that is deployed, whoever made it: from its template and the values of its parameters. Only reads.</summary>
/// <param name="session">Who calls AWS, and where.</param>
public sealed class StackOperatorPolicy(AwsSession session)
{
    /// <summary>The policies.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="options">What they are for.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>StackNotFound</c>, <c>StackWithoutTemplate</c>, or <c>InvalidTemplate</c> with the findings.</exception>
    public async Task<ImmutableArray<MlPolicy>> MakeAsync(DeploymentTarget target, OperatorPolicyOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        var (stack, template) = await new DeployedTemplates(session).ReadAsync(target, cancellationToken).ConfigureAwait(false);
        var arn = Arn.Parse(stack.StackId);
        var scope = new StackScope { Partition = arn.Partition, Region = arn.Region, AccountId = arn.AccountId, StackName = stack.StackName };
        var hand = new StackInHand(scope)
        {
            Parameters = ValuesOf(DeployedContext.Values(stack)),
            PhysicalIds = await PhysicalIdsAsync(stack.StackId, options.Purposes, cancellationToken).ConfigureAwait(false),
            Product = target.Product,
        };
        return OperatorPolicy.Of(TemplateReader.Read(template.Body).Require(), hand, options);
    }

    // Who changes a stack may replace its resources, and needs whatever they will be called.
    private async Task<IReadOnlyDictionary<string, string>> PhysicalIdsAsync(string stackId, PolicyPurpose purposes, CancellationToken cancellationToken) =>
        (purposes & (PolicyPurpose.Deploy | PolicyPurpose.Update)) != 0
            ? FrozenDictionary<string, string>.Empty
            : (await session.CloudFormation.ListAllResourcesAsync(stackId, cancellationToken).ConfigureAwait(false)).PhysicalIds();

    private static Dictionary<string, TemplateValue> ValuesOf(IReadOnlyDictionary<string, string> values) => values
        .Where(value => value.Value != TemplateParameter.NotEchoed)
        .ToDictionary(value => value.Key, value => (TemplateValue)value.Value, StringComparer.Ordinal);
}
