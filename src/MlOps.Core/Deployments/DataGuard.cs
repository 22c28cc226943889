using System.Collections.Immutable;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>Stands before the execution of changes that delete or replace what holds data.</summary>
/// <param name="client">The client.</param>
/// <param name="observer">Who watches.</param>
internal sealed class DataGuard(IAmazonCloudFormation client, IOperationObserver observer)
{
    /// <summary>
    /// Refuses such changes unless they are forced. Forced ones are warned of; where the stack still has the policy of production they are refused
    /// too, since CloudFormation would begin the update and fail half-way.
    /// </summary>
    /// <param name="round">The stack, and what is deployed on it.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="options">How to deploy.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What goes away by force.</returns>
    /// <exception cref="MlOpsException"><c>DataWouldBeLost</c>, <c>StackPolicyForbids</c>.</exception>
    public async Task<ImmutableArray<MlFinding>> EnsureAllowedAsync(
        DeploymentRound round, IReadOnlyCollection<MlChange> changes, DeployOptions options, CancellationToken cancellationToken)
    {
        var losses = round.LossesOf(changes);
        if (losses.IsEmpty)
        {
            return [];
        }

        var stack = round.Deployed!.Stack;
        if (!options.Force)
        {
            throw DeploymentErrors.DataWouldBeLost(stack.StackName, losses, round.Deployed.IsProduction);
        }

        if (await HasPolicyAsync(stack, cancellationToken).ConfigureAwait(false))
        {
            throw DeploymentErrors.StackPolicyForbids(stack, losses);
        }

        ImmutableArray<MlFinding> forced = [.. losses.Select(DeploymentFindings.DataLossForced)];
        foreach (var finding in forced)
        {
            observer.Warning(finding.Suggestion is { } wayBack ? Advice.Join([finding.Message, wayBack]) : finding.Message, [finding]);
        }

        return forced;
    }

    private async Task<bool> HasPolicyAsync(Stack stack, CancellationToken cancellationToken)
    {
        var policy = await client.GetStackPolicyAsync(new GetStackPolicyRequest { StackName = stack.StackId }, cancellationToken)
            .MapErrorsAsync("GetStackPolicy", stack.StackName).ConfigureAwait(false);
        return StackPolicy.Guards(policy.StackPolicyBody);
    }
}
