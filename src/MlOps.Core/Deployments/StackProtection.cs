using System.Collections.Immutable;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>
/// What guards a production stack: termination protection, and a stack policy against replacing or deleting what holds data. Set after
/// every deployment, also one without changes, so that what an interrupted run left out is made up for.
/// </summary>
/// <param name="client">The client.</param>
/// <param name="observer">Who watches; null where nobody does.</param>
internal sealed class StackProtection(IAmazonCloudFormation client, IOperationObserver? observer = null)
{
    public const string DeletionGuard = "protection from deletion";
    public const string PolicyGuard = "policy against replacing or deleting what holds data";

    /// <summary>
    /// Guards a stack, as far as it is not guarded already. The stack is deployed by then: what cannot be set is warned of, and takes nothing from that.
    /// </summary>
    /// <param name="stack">The stack, in a stable status.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>What is missing, and what was found to be of another's making, if anything.</returns>
    public async Task<ImmutableArray<MlFinding>> EnsureAsync(Stack stack, CancellationToken cancellationToken)
    {
        var deletion = await OrWarnAsync(ProtectAsync(stack, cancellationToken), stack, DeletionGuard).ConfigureAwait(false);
        var policy = await OrWarnAsync(SetPolicyAsync(stack, cancellationToken), stack, PolicyGuard).ConfigureAwait(false);
        return [.. new[] { deletion, policy }.OfType<MlFinding>()];
    }

    /// <summary>Looks for what a production stack lacks, and changes nothing.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What it lacks, and what could not be seen.</returns>
    public async Task<LiftedGuards> FindLiftedAsync(Stack stack, CancellationToken cancellationToken)
    {
        var (lifted, found) = (new List<MlPropertyDifference>(), new List<MlFinding>());
        if (stack.EnableTerminationProtection != true)
        {
            lifted.Add(new MlPropertyDifference { PropertyPath = StackResourceType.DeletionPath, Expected = "true", Actual = "false", DifferenceType = "NOT_EQUAL" });
        }

        try
        {
            var body = (await ReadPolicyAsync(stack, cancellationToken).ConfigureAwait(false)).StackPolicyBody;
            if (!StackPolicy.Guards(body))
            {
                var actual = string.IsNullOrEmpty(body) ? null : body;
                lifted.Add(new MlPropertyDifference { PropertyPath = StackResourceType.PolicyPath, Expected = StackPolicy.Guarded(body), Actual = actual, DifferenceType = actual is null ? "REMOVE" : "NOT_EQUAL" });
            }
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            found.Add(DeploymentFindings.ProtectionUnchecked(stack.StackName, PolicyGuard, error));
        }

        return new LiftedGuards(stack, lifted, found);
    }

    /// <summary>Protects a stack from deletion.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="MlOpsException">What AWS refuses.</exception>
    public async Task<MlFinding?> ProtectAsync(Stack stack, CancellationToken cancellationToken)
    {
        if (stack.EnableTerminationProtection != true)
        {
            await SetAsync(stack, isProtected: true, cancellationToken).ConfigureAwait(false);
            observer?.Verbose($"Stack {stack.StackName} is protected from deletion.");
        }

        return null;
    }

    /// <summary>Gives a stack its policy. One of the account's own stays, and what guards data is added to it.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>What was found to be of another's making; null for nothing.</returns>
    /// <exception cref="MlOpsException">What AWS refuses.</exception>
    public async Task<MlFinding?> SetPolicyAsync(Stack stack, CancellationToken cancellationToken)
    {
        var current = await ReadPolicyAsync(stack, cancellationToken).ConfigureAwait(false);
        if (StackPolicy.Guards(current.StackPolicyBody))
        {
            return null;
        }

        await client.SetStackPolicyAsync(
            new SetStackPolicyRequest { StackName = stack.StackId, StackPolicyBody = StackPolicy.Guarded(current.StackPolicyBody) }, cancellationToken)
            .MapErrorsAsync("SetStackPolicy", stack.StackName).ConfigureAwait(false);
        observer?.Verbose($"Stack {stack.StackName} has a policy against replacing or deleting what holds data.");
        return string.IsNullOrEmpty(current.StackPolicyBody) ? null : DeploymentFindings.StackPolicyExtended(stack.StackName);
    }

    /// <summary>Lets a stack be deleted.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task LiftAsync(Stack stack, CancellationToken cancellationToken)
    {
        observer?.Verbose($"Lifting the protection of stack {stack.StackName} from deletion.");
        await SetAsync(stack, isProtected: false, cancellationToken).ConfigureAwait(false);
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
            await SetAsync(stack, isProtected: true, CancellationToken.None).ConfigureAwait(false);
        }
        catch (MlOpsException error)
        {
            observer?.Warning($"The protection of stack {stack.StackName} from deletion was lifted and could not be put back: {error.Message} Where the stack stays, deploying its product protects it again.");
        }
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
            observer?.Warning(missing);
            return missing;
        }
    }

    private Task<GetStackPolicyResponse> ReadPolicyAsync(Stack stack, CancellationToken cancellationToken) =>
        client.GetStackPolicyAsync(new GetStackPolicyRequest { StackName = stack.StackId }, cancellationToken).MapErrorsAsync("GetStackPolicy", stack.StackName);

    private async Task SetAsync(Stack stack, bool isProtected, CancellationToken cancellationToken)
    {
        await client.UpdateTerminationProtectionAsync(
            new UpdateTerminationProtectionRequest { StackName = stack.StackId, EnableTerminationProtection = isProtected }, cancellationToken)
            .MapErrorsAsync("UpdateTerminationProtection", stack.StackName).ConfigureAwait(false);
        stack.EnableTerminationProtection = isProtected;
    }
}
