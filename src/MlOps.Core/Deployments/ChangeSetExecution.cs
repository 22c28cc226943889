using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>Has CloudFormation execute change sets.</summary>
/// <param name="client">The client.</param>
/// <param name="watch">Waits for operations.</param>
/// <param name="observer">Who watches.</param>
internal sealed class ChangeSetExecution(IAmazonCloudFormation client, StackWatch watch, IOperationObserver observer)
{
    /// <summary>Begins.</summary>
    /// <param name="changeSet">The change set.</param>
    /// <param name="stackName">The stack's name.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task BeginAsync(ChangeSet changeSet, string stackName, CancellationToken cancellationToken)
    {
        observer.Verbose($"Executing change set {changeSet.Name} with {changeSet.Changes.Length} change(s).");
        var request = new ExecuteChangeSetRequest { ChangeSetName = changeSet.Id, ClientRequestToken = changeSet.Name.Token("execute") };
        await client.ExecuteChangeSetAsync(request, cancellationToken).MapErrorsAsync("ExecuteChangeSet", stackName)
            .OrTellAsync(
                observer,
                $"CloudFormation may have begun to execute change set {changeSet.Name} of stack {stackName}, and then finishes it by itself. "
                + "The next run of the same command goes on with it in either case.",
                cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Waits until it has ended well.</summary>
    /// <param name="changeSet">The change set.</param>
    /// <param name="stackName">The stack's name.</param>
    /// <param name="activity">What is being done, for progress.</param>
    /// <param name="deadline">When to stop waiting; null for never.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>What CloudFormation took out of the stack and could not delete: the update is complete all the same.</returns>
    /// <exception cref="MlOpsException"><c>StackFailed</c>, <c>OperationTimeout</c>.</exception>
    public async Task<IReadOnlyList<StackFailure>> WaitAsync(ChangeSet changeSet, string stackName, string activity, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var watched = new WatchedOperation
        {
            StackId = changeSet.StackId,
            StackName = stackName,
            Token = changeSet.Name.Token("execute"),
            Activity = activity,
            ResourceCount = changeSet.Changes.Length,
        };
        var operation = await watch.WaitAsync(watched, deadline, cancellationToken).ConfigureAwait(false);
        if (!StackPreparation.Succeeded(operation))
        {
            throw DeploymentErrors.StackFailed(stackName, operation);
        }

        return operation.LeftBehind;
    }
}
