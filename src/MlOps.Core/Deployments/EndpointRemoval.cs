using Amazon.SageMaker;
using Amazon.SageMaker.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>
/// Deletes an endpoint of SageMaker and waits until it is gone. SageMaker refuses to delete one that it creates, changes or maintains (API reference,
/// EndpointSummary: SystemUpdating; observed: aws/amazon-sagemaker-examples#3432 of Creating, awslabs/stable-diffusion-aws-extension#342 of Updating), and deletes it
/// after it has answered, with the endpoint's role (API reference, DeleteEndpoint).
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
/// <param name="stackName">The stack whose pipelines made it, for messages.</param>
internal sealed class EndpointRemoval(AwsSession session, IOperationObserver observer, string stackName)
{
    private static readonly HashSet<string> InProgress = new(
        [EndpointStatus.Creating.Value, EndpointStatus.Updating.Value, EndpointStatus.SystemUpdating.Value, EndpointStatus.RollingBack.Value], StringComparer.Ordinal);

    /// <summary>Deletes it.</summary>
    /// <param name="endpoint">Its name.</param>
    /// <param name="deadline">When to stop waiting; null for never.</param>
    /// <param name="cancellationToken">Stops the wait; SageMaker finishes what it has begun.</param>
    /// <exception cref="MlOpsException"><c>OperationTimeout</c>; <c>EndpointsLeft</c> where SageMaker fails to delete it; what SageMaker refuses the call for.</exception>
    public async Task DeleteAsync(string endpoint, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var status = await WaitAsync(endpoint, InProgress.Contains, deadline, cancellationToken).ConfigureAwait(false);
        if (status is not null && status != EndpointStatus.Deleting.Value)
        {
            await BeginAsync(endpoint, cancellationToken).ConfigureAwait(false);
        }

        // What had failed before says so until SageMaker has taken its deletion up, which it does after it has answered.
        if (status == EndpointStatus.Failed.Value)
        {
            await PauseAsync(endpoint, status, PollingInterval.Longest, deadline, cancellationToken).ConfigureAwait(false);
        }

        // As SageMaker's own waiter has it (botocore, sagemaker/2017-07-24/waiters-2.json, EndpointDeleted): what failed is not deleted, all else may still go.
        if (await WaitAsync(endpoint, status => status != EndpointStatus.Failed.Value, deadline, cancellationToken).ConfigureAwait(false) is { } left)
        {
            throw DeploymentErrors.EndpointNotDeleted(endpoint, left);
        }
    }

    private async Task BeginAsync(string endpoint, CancellationToken cancellationToken)
    {
        try
        {
            await session.SageMaker.DeleteEndpointAsync(new DeleteEndpointRequest { EndpointName = endpoint }, cancellationToken)
                .MapErrorsAsync("sagemaker", "DeleteEndpoint", endpoint).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (RuntimeResources.SaysThatItIsGone(error))
        {
            observer.Verbose($"{endpoint} is gone already.");
        }
    }

    // The first status that is not waited out; null where the endpoint is gone.
    private async Task<string?> WaitAsync(string endpoint, Func<string, bool> isWaitedOut, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var interval = new PollingInterval();
        while (true)
        {
            var status = await ReadStatusAsync(endpoint, cancellationToken).ConfigureAwait(false);
            if (status is null || !isWaitedOut(status))
            {
                return status;
            }

            await PauseAsync(endpoint, status, interval.After(news: false), deadline, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PauseAsync(string endpoint, string status, TimeSpan wait, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        if (session.Time.GetUtcNow() + wait > deadline)
        {
            throw StackErrors.TimedOut(stackName, $"waiting for endpoint {endpoint} ({status})", Consequence(status));
        }

        observer.Progress($"Removing {stackName}", $"Waiting for endpoint {endpoint} ({status})", -1);
        await Task.Delay(wait, session.Time, cancellationToken).ConfigureAwait(false);
    }

    private static string Consequence(string status) => status == EndpointStatus.Deleting.Value
        ? "SageMaker goes on deleting the endpoint."
        : "The endpoint is not deleted, and costs by the hour: SageMaker deletes none that it still works on.";

    private async Task<string?> ReadStatusAsync(string endpoint, CancellationToken cancellationToken)
    {
        try
        {
            var described = await session.SageMaker.DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = endpoint }, cancellationToken)
                .MapErrorsAsync("sagemaker", "DescribeEndpoint", endpoint).ConfigureAwait(false);
            return described.EndpointStatus?.Value ?? "";
        }
        catch (MlOpsException error) when (RuntimeResources.SaysThatItIsGone(error))
        {
            return null;
        }
    }
}
