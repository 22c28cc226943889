using Amazon.CloudWatchLogs.Model;
using Amazon.SageMaker.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>
/// Deletes what pipelines of a test deployment made at run time. What cannot be deleted is told, and stays; an endpoint that stays keeps its configuration and
/// models, and while the stack is there also the stack, whose role SageMaker needs to delete it.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
/// <param name="stackName">The stack.</param>
/// <param name="mayEndpointsStay">Whether the removal goes on where an endpoint cannot be deleted.</param>
internal sealed class RuntimeRemoval(AwsSession session, IOperationObserver observer, string stackName, bool mayEndpointsStay)
{
    private const string EndpointType = "AWS::SageMaker::Endpoint";

    // Once the endpoints are gone: what uses goes before what it uses.
    private static readonly string[] Order = ["AWS::SageMaker::EndpointConfig", "AWS::SageMaker::Model", "AWS::Logs::LogGroup"];

    private readonly EndpointRemoval _endpoints = new(session, observer, stackName);

    /// <summary>Deletes resources.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="deadline">When to stop waiting for endpoints; null for never.</param>
    /// <param name="cancellationToken">Stops the calls; what is deleted stays deleted.</param>
    /// <returns>Those that are gone.</returns>
    /// <exception cref="MlOpsException"><c>OperationTimeout</c>, or <c>EndpointsLeft</c>, where an endpoint is left that must not stay.</exception>
    public async Task<IReadOnlyList<MlRemovedResource>> DeleteAsync(IReadOnlyCollection<MlRemovedResource> resources, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var (gone, failed) = await DeleteEndpointsAsync(resources.Where(resource => resource.Type == EndpointType), deadline, cancellationToken).ConfigureAwait(false);
        if (failed.Count > 0 && !mayEndpointsStay)
        {
            throw DeploymentErrors.EndpointsLeft(stackName, session.Region, failed);
        }

        foreach (var (endpoint, error) in failed)
        {
            observer.Warning($"{endpoint} is left: {error.Message}");
        }

        // A configuration that is in use must not be deleted (SageMaker API reference, DeleteEndpointConfig).
        var others = failed.Count > 0 ? resources.Where(resource => resource.Type == Order[^1]) : resources.Where(resource => Order.Contains(resource.Type));
        foreach (var resource in others.OrderBy(resource => Array.IndexOf(Order, resource.Type)))
        {
            if (await TryDeleteAsync(resource, cancellationToken).ConfigureAwait(false))
            {
                gone.Add(Gone(resource));
            }
        }

        return gone;
    }

    // All are tried, so that no more are left than need be.
    private async Task<(List<MlRemovedResource> Gone, List<(MlRemovedResource Endpoint, MlOpsException Error)> Failed)> DeleteEndpointsAsync(
        IEnumerable<MlRemovedResource> endpoints, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var gone = new List<MlRemovedResource>();
        var failed = new List<(MlRemovedResource, MlOpsException)>();
        foreach (var endpoint in endpoints)
        {
            observer.Verbose($"Deleting {endpoint}.");
            try
            {
                await _endpoints.DeleteAsync(endpoint.PhysicalId, deadline, cancellationToken).ConfigureAwait(false);
                gone.Add(Gone(endpoint));
            }
            catch (MlOpsException error) when (!error.IsOfStop(cancellationToken) && (mayEndpointsStay || error.Id != StackErrors.OperationTimeout))
            {
                failed.Add((endpoint, error));
            }
        }

        return (gone, failed);
    }

    private async Task<bool> TryDeleteAsync(MlRemovedResource resource, CancellationToken cancellationToken)
    {
        observer.Verbose($"Deleting {resource}.");
        try
        {
            await DeleteAsync(resource, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (MlOpsException error) when (RuntimeResources.SaysThatItIsGone(error) || ExistingData.SaysThatItIsGone(error))
        {
            return true;
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            observer.Warning($"{resource} is left: {error.Message}");
            return false;
        }
    }

    private Task DeleteAsync(MlRemovedResource resource, CancellationToken cancellationToken) => resource.Type switch
    {
        "AWS::SageMaker::EndpointConfig" => session.SageMaker.DeleteEndpointConfigAsync(new DeleteEndpointConfigRequest { EndpointConfigName = resource.PhysicalId }, cancellationToken)
            .MapErrorsAsync("sagemaker", "DeleteEndpointConfig", resource.PhysicalId),
        "AWS::SageMaker::Model" => session.SageMaker.DeleteModelAsync(new DeleteModelRequest { ModelName = resource.PhysicalId }, cancellationToken)
            .MapErrorsAsync("sagemaker", "DeleteModel", resource.PhysicalId),
        _ => session.Logs.DeleteLogGroupAsync(new DeleteLogGroupRequest { LogGroupName = resource.PhysicalId }, cancellationToken)
            .MapErrorsAsync("logs", "DeleteLogGroup", resource.PhysicalId),
    };

    private static MlRemovedResource Gone(MlRemovedResource resource) => new() { Type = resource.Type, PhysicalId = resource.PhysicalId };
}
