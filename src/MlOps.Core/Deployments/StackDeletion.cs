using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Deployments.Holders;

namespace MlOps.Deployments;

/// <summary>
/// Deletes a product's stack. CloudFormation is asked first, and data is emptied only where nothing but what it holds has kept the stack from
/// going: a deletion that is refused, or fails for another reason, costs no data.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
/// <param name="data">Empties what keeps the deletion from succeeding.</param>
/// <param name="holders">Names what keeps the stack from going.</param>
/// <param name="mayLift">Whether a protection from deletion may be lifted.</param>
internal sealed class StackDeletion(AwsSession session, IOperationObserver observer, ProductData data, HolderSearch holders, bool mayLift)
{
    // What is written while the stack goes makes the deletion fail once more; after that everything is at rest. What fails for another reason
    // than what it holds is tried once again.
    private const int MostAttempts = 2;
    private const int MostAttemptsWithData = 3;

    private readonly IAmazonCloudFormation _client = session.CloudFormation;
    private readonly StackWatch _watch = new(session.CloudFormation, session.Time, observer);
    private readonly PipelineStop _pipelines = new(session, observer);
    private readonly StackProtection _protection = new(session.CloudFormation, observer);

    private bool _isLifted;

    /// <summary>Deletes the stack and waits until it is gone. A deletion that runs already is joined.</summary>
    /// <param name="deployed">The stack.</param>
    /// <param name="plan">What becomes of its resources.</param>
    /// <param name="deadline">When to stop waiting; null for never.</param>
    /// <param name="cancellationToken">Stops the wait; CloudFormation finishes what it has begun.</param>
    /// <exception cref="MlOpsException"><c>StackDeletionFailed</c>, <c>OperationTimeout</c>.</exception>
    public async Task DeleteAsync(DeployedStack deployed, RemovalPlan plan, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var stack = deployed.Stack;
        StackOperation? operation = null;
        if (stack.StackStatus == StackStatus.DELETE_IN_PROGRESS)
        {
            operation = await _watch.WaitAsync(Watched(stack, null, plan.Items.Length), deadline, cancellationToken).ConfigureAwait(false);
        }

        for (var attempt = 1; operation?.Status != "DELETE_COMPLETE"; attempt++)
        {
            var blocking = operation is null ? [] : plan.FindBlocking(operation);
            if (attempt > (blocking.Count > 0 ? MostAttemptsWithData : MostAttempts))
            {
                await StandDownAsync(stack, plan).ConfigureAwait(false);
                throw DeploymentErrors.DeletionFailed(stack.StackName, operation!, await ExplainAsync(deployed, plan, operation!, cancellationToken).ConfigureAwait(false));
            }

            var token = await BeginAsync(stack, plan, operation, deadline, cancellationToken).ConfigureAwait(false);
            operation = await _watch.WaitAsync(Watched(stack, token, plan.Items.Length), deadline, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<IReadOnlyList<MlFinding>> ExplainAsync(DeployedStack deployed, RemovalPlan plan, StackOperation failed, CancellationToken cancellationToken) =>
        holders.ExplainAsync(deployed, plan, failed, cancellationToken)
            .OrTellAsync(observer, RemovalDescription.State(deployed.Stack.StackName, failed.Status, data.Emptied, isAsked: false), cancellationToken);

    // Until CloudFormation has taken the deletion, whatever ends the removal leaves the product at work. From then on the deletion goes on by
    // itself, and a wait that ends changes nothing.
    private async Task<string> BeginAsync(Stack stack, RemovalPlan plan, StackOperation? failed, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var isAsked = false;
        try
        {
            if (failed is null)
            {
                await _pipelines.StopAsync(plan, stack.StackName, deadline, cancellationToken).ConfigureAwait(false);
                await LiftAsync(stack, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await data.EmptyAsync(plan.FindBlocking(failed), cancellationToken).ConfigureAwait(false);
            }

            var request = new DeleteStackRequest { StackName = stack.StackId, ClientRequestToken = $"mlops-remove-{Guid.NewGuid():N}" };
            isAsked = true;
            await _client.DeleteStackAsync(request, cancellationToken).MapErrorsAsync("DeleteStack", stack.StackName).ConfigureAwait(false);
            return request.ClientRequestToken;
        }
        catch (Exception error)
        {
            await StandDownAsync(stack, plan).ConfigureAwait(false);
            if (error is OperationCanceledException && cancellationToken.IsCancellationRequested)
            {
                observer.Information($"Stopped. {RemovalDescription.State(stack.StackName, failed?.Status, data.Emptied, isAsked)}");
            }

            throw;
        }
    }

    private async Task LiftAsync(Stack stack, CancellationToken cancellationToken)
    {
        if (mayLift && stack.EnableTerminationProtection == true)
        {
            await _protection.LiftAsync(stack, cancellationToken).ConfigureAwait(false);
            _isLifted = true;
        }
    }

    // Also a stack that is half deleted. Where CloudFormation refuses that, the user is warned.
    private async Task StandDownAsync(Stack stack, RemovalPlan plan)
    {
        if (_isLifted)
        {
            await _protection.RestoreAsync(stack).ConfigureAwait(false);
        }

        await _pipelines.ResumeAsync(plan).ConfigureAwait(false);
    }

    /// <summary>What is watched of an operation on a stack that is being removed.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="token">The operation's token; null for whichever runs.</param>
    /// <param name="resourceCount">How many resources it has to do with; 0 where that is not known.</param>
    public static WatchedOperation Watched(Stack stack, string? token, int resourceCount) => new()
    {
        StackId = stack.StackId,
        StackName = stack.StackName,
        Token = token,
        Activity = $"Removing {stack.StackName}",
        ResourceCount = resourceCount,
    };
}
