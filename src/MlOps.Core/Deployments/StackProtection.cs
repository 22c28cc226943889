using System.Collections.Immutable;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>
/// Guards production stacks as they are deployed, and lets them go as they are removed. What guards a stack is set after every deployment, also one without
/// changes, so that what an interrupted run left out is made up for.
/// </summary>
/// <param name="client">The client.</param>
/// <param name="observer">Who watches.</param>
internal sealed class StackProtection(IAmazonCloudFormation client, IOperationObserver observer)
{
    private readonly StackGuards _guards = new(client);

    /// <summary>
    /// Guards a stack, as far as it is not guarded already. The stack is deployed by then: what cannot be set is warned of, and takes nothing from that.
    /// </summary>
    /// <param name="stack">The stack, in a stable status.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>What is missing, and what was found to be of another's making, if anything.</returns>
    public async Task<ImmutableArray<MlFinding>> EnsureAsync(Stack stack, CancellationToken cancellationToken)
    {
        var deletion = await OrWarnAsync(ProtectAsync(stack, cancellationToken), stack, StackGuards.Deletion).ConfigureAwait(false);
        var policy = await OrWarnAsync(SetPolicyAsync(stack, cancellationToken), stack, StackGuards.Policy).ConfigureAwait(false);
        return [.. new[] { deletion, policy }.OfType<MlFinding>()];
    }

    /// <summary>Lets a stack be deleted.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task LiftAsync(Stack stack, CancellationToken cancellationToken)
    {
        observer.Verbose($"Lifting the protection of stack {stack.StackName} from deletion.");
        await _guards.SetProtectionAsync(stack, isProtected: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Protects a stack again whose deletion CloudFormation did not take; says so where that cannot be done. Where it did take the deletion, and only
    /// its answer was lost, it refuses this.
    /// </summary>
    /// <param name="stack">The stack.</param>
    public async Task RestoreAsync(Stack stack)
    {
        try
        {
            await _guards.SetProtectionAsync(stack, isProtected: true, CancellationToken.None).ConfigureAwait(false);
        }
        catch (MlOpsException error)
        {
            observer.Warning($"The protection of stack {stack.StackName} from deletion was lifted and could not be put back: {error.Message} Where the stack stays, deploying its product protects it again.");
        }
    }

    private async Task<MlFinding?> ProtectAsync(Stack stack, CancellationToken cancellationToken)
    {
        if (stack.EnableTerminationProtection != true)
        {
            await _guards.SetProtectionAsync(stack, isProtected: true, cancellationToken).ConfigureAwait(false);
            observer.Verbose($"Stack {stack.StackName} is protected from deletion.");
        }

        return null;
    }

    // One of the account's own stays, and what guards data is added to it.
    private async Task<MlFinding?> SetPolicyAsync(Stack stack, CancellationToken cancellationToken)
    {
        var current = await _guards.ReadPolicyAsync(stack, cancellationToken).ConfigureAwait(false);
        if (StackPolicy.Guards(current))
        {
            return null;
        }

        await _guards.SetPolicyAsync(stack, current, cancellationToken).ConfigureAwait(false);
        observer.Verbose($"Stack {stack.StackName} has a policy against replacing or deleting what holds data.");
        return current is null ? null : DeploymentFindings.StackPolicyExtended(stack.StackName);
    }

    private async Task<MlFinding?> OrWarnAsync(Task<MlFinding?> step, Stack stack, string guard)
    {
        try
        {
            return await step.ConfigureAwait(false);
        }
        catch (MlOpsException error)
        {
            var missing = DeploymentFindings.ProtectionMissing(stack.StackName, guard, error);
            observer.Warning(missing);
            return missing;
        }
    }
}
