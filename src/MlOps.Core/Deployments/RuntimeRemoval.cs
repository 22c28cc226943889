using Amazon.CloudWatchLogs.Model;
using Amazon.SageMaker;
using Amazon.SageMaker.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>Deletes what pipelines of a test deployment made at run time. What cannot be deleted is told, and stays.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
internal sealed class RuntimeRemoval(AwsSession session, IOperationObserver observer)
{
    // What serves goes before what it is made of.
    private static readonly string[] Order = ["AWS::SageMaker::Endpoint", "AWS::SageMaker::EndpointConfig", "AWS::SageMaker::Model", "AWS::Logs::LogGroup"];

    /// <summary>Deletes resources.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="deadline">When to stop waiting for endpoints that SageMaker deletes; null for never.</param>
    /// <param name="cancellationToken">Stops the calls; what is deleted stays deleted.</param>
    /// <returns>Those that are gone.</returns>
    public async Task<IReadOnlyList<MlRemovedResource>> DeleteAsync(IEnumerable<MlRemovedResource> resources, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var gone = new List<MlRemovedResource>();
        foreach (var resource in resources.Where(resource => Order.Contains(resource.Type)).OrderBy(resource => Array.IndexOf(Order, resource.Type)))
        {
            observer.Verbose($"Deleting {resource}.");
            try
            {
                await DeleteAsync(resource, cancellationToken).ConfigureAwait(false);
                await WaitUntilGoneAsync(resource, deadline, cancellationToken).ConfigureAwait(false);
                gone.Add(new MlRemovedResource { Type = resource.Type, PhysicalId = resource.PhysicalId });
            }
            catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
            {
                observer.Warning($"{resource} is left: {error.Message}");
            }
        }

        return gone;
    }

    // SageMaker deletes an endpoint after it has answered, and needs the endpoint's role for that (SageMaker API reference, DeleteEndpoint).
    private async Task WaitUntilGoneAsync(MlRemovedResource resource, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var interval = new PollingInterval();
        while (resource.Type == Order[0] && await ExistsAsync(resource.PhysicalId, cancellationToken).ConfigureAwait(false))
        {
            var wait = interval.After(news: false);
            if (session.Time.GetUtcNow() + wait > deadline)
            {
                throw StackErrors.TimedOut(resource.PhysicalId, "deleting", "SageMaker goes on deleting the endpoint.");
            }

            observer.Progress($"Removing {resource.PhysicalId}", "SageMaker deletes the endpoint", -1);
            await Task.Delay(wait, session.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> ExistsAsync(string endpoint, CancellationToken cancellationToken)
    {
        try
        {
            var described = await session.SageMaker.DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = endpoint }, cancellationToken)
                .MapErrorsAsync("sagemaker", "DescribeEndpoint", endpoint).ConfigureAwait(false);
            return described.EndpointStatus == EndpointStatus.Deleting;
        }
        catch (MlOpsException error) when (RuntimeResources.SaysThatItIsGone(error))
        {
            return false;
        }
    }

    private Task DeleteAsync(MlRemovedResource resource, CancellationToken cancellationToken) => resource.Type switch
    {
        "AWS::SageMaker::Endpoint" => session.SageMaker.DeleteEndpointAsync(new DeleteEndpointRequest { EndpointName = resource.PhysicalId }, cancellationToken)
            .MapErrorsAsync("sagemaker", "DeleteEndpoint", resource.PhysicalId),
        "AWS::SageMaker::EndpointConfig" => session.SageMaker.DeleteEndpointConfigAsync(new DeleteEndpointConfigRequest { EndpointConfigName = resource.PhysicalId }, cancellationToken)
            .MapErrorsAsync("sagemaker", "DeleteEndpointConfig", resource.PhysicalId),
        "AWS::SageMaker::Model" => session.SageMaker.DeleteModelAsync(new DeleteModelRequest { ModelName = resource.PhysicalId }, cancellationToken)
            .MapErrorsAsync("sagemaker", "DeleteModel", resource.PhysicalId),
        _ => session.Logs.DeleteLogGroupAsync(new DeleteLogGroupRequest { LogGroupName = resource.PhysicalId }, cancellationToken)
            .MapErrorsAsync("logs", "DeleteLogGroup", resource.PhysicalId),
    };
}
