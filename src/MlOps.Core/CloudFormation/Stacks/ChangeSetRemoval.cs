using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;

namespace MlOps.CloudFormation.Stacks;

/// <summary>Deletes change sets that are of no use. One that cannot be deleted stays without harm.</summary>
/// <param name="client">The client.</param>
/// <param name="observer">Who watches.</param>
internal sealed class ChangeSetRemoval(IAmazonCloudFormation client, IOperationObserver observer)
{
    /// <summary>Deletes a change set.</summary>
    /// <param name="changeSetId">Its ARN.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task DeleteAsync(string changeSetId, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteChangeSetAsync(new DeleteChangeSetRequest { ChangeSetName = changeSetId }, cancellationToken)
                .MapErrorsAsync("DeleteChangeSet", changeSetId).ConfigureAwait(false);
        }
        catch (MlOpsException error)
        {
            // It changes nothing while it lies there, and the next deployment deletes it.
            observer.Verbose($"Change set {changeSetId} stays: {error.Message}");
        }
    }

    /// <summary>Deletes the empty stack that a change set for a new stack makes, which would be left behind.</summary>
    /// <param name="stackId">The stack's ARN.</param>
    /// <param name="name">The change set.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task DeleteShellAsync(string stackId, ChangeSetName name, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteStackAsync(new DeleteStackRequest { StackName = stackId, ClientRequestToken = name.Token("delete") }, cancellationToken)
                .MapErrorsAsync("DeleteStack", stackId).ConfigureAwait(false);
        }
        catch (MlOpsException error)
        {
            observer.Verbose($"The empty stack {stackId} stays: {error.Message}");
        }
    }
}
