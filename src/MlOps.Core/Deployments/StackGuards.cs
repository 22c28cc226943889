using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>What guards a production stack: its protection from deletion, and a stack policy against replacing or deleting what holds data.</summary>
/// <param name="client">The client.</param>
internal sealed class StackGuards(IAmazonCloudFormation client)
{
    /// <summary>The one guard, in words.</summary>
    public const string Deletion = "protection from deletion";

    /// <summary>The other.</summary>
    public const string Policy = "policy against replacing or deleting what holds data";

    /// <summary>Sets whether a stack is protected from deletion.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="isProtected">Whether it is to be.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="MlOpsException">What AWS refuses.</exception>
    public async Task SetProtectionAsync(Stack stack, bool isProtected, CancellationToken cancellationToken)
    {
        await client.UpdateTerminationProtectionAsync(
            new UpdateTerminationProtectionRequest { StackName = stack.StackId, EnableTerminationProtection = isProtected }, cancellationToken)
            .MapErrorsAsync("UpdateTerminationProtection", stack.StackName).ConfigureAwait(false);
        stack.EnableTerminationProtection = isProtected;
    }

    /// <summary>A stack's policy; null where it has none.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="MlOpsException">What AWS refuses.</exception>
    public async Task<string?> ReadPolicyAsync(Stack stack, CancellationToken cancellationToken)
    {
        var response = await client.GetStackPolicyAsync(new GetStackPolicyRequest { StackName = stack.StackId }, cancellationToken)
            .MapErrorsAsync("GetStackPolicy", stack.StackName).ConfigureAwait(false);
        return string.IsNullOrEmpty(response.StackPolicyBody) ? null : response.StackPolicyBody;
    }

    /// <summary>Has a stack's policy guard its data. What it says already stays.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="current">Its policy as it is; null where it has none.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="MlOpsException">What AWS refuses.</exception>
    public Task SetPolicyAsync(Stack stack, string? current, CancellationToken cancellationToken) =>
        client.SetStackPolicyAsync(new SetStackPolicyRequest { StackName = stack.StackId, StackPolicyBody = StackPolicy.Guarded(current) }, cancellationToken)
            .MapErrorsAsync("SetStackPolicy", stack.StackName);
}
