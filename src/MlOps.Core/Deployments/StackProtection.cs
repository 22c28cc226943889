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
/// <param name="observer">Who watches.</param>
internal sealed class StackProtection(IAmazonCloudFormation client, IOperationObserver observer)
{
    /// <summary>Guards a stack, as far as it is not guarded already.</summary>
    /// <param name="stack">The stack, in a stable status.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task EnsureAsync(Stack stack, CancellationToken cancellationToken)
    {
        if (stack.EnableTerminationProtection != true)
        {
            await client.UpdateTerminationProtectionAsync(
                new UpdateTerminationProtectionRequest { StackName = stack.StackId, EnableTerminationProtection = true }, cancellationToken)
                .MapErrorsAsync("UpdateTerminationProtection", stack.StackName).ConfigureAwait(false);
            observer.Verbose($"Stack {stack.StackName} is protected from deletion.");
        }

        var current = await client.GetStackPolicyAsync(new GetStackPolicyRequest { StackName = stack.StackId }, cancellationToken)
            .MapErrorsAsync("GetStackPolicy", stack.StackName).ConfigureAwait(false);
        if (!StackPolicy.IsProduction(current.StackPolicyBody))
        {
            await client.SetStackPolicyAsync(
                new SetStackPolicyRequest { StackName = stack.StackId, StackPolicyBody = StackPolicy.Production }, cancellationToken)
                .MapErrorsAsync("SetStackPolicy", stack.StackName).ConfigureAwait(false);
            observer.Verbose($"Stack {stack.StackName} has a policy against replacing or deleting what holds data.");
        }
    }
}
