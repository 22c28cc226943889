using Amazon.SageMaker.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Holders;

/// <summary>An endpoint and what it serves.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Status">Its status, in SageMaker's words.</param>
/// <param name="Models">The models that its configuration names, as far as they are there.</param>
internal sealed record ProductEndpoint(string Name, string? Status, IReadOnlyList<DescribeModelResponse> Models);

/// <summary>
/// Reads the endpoints that a product's own pipelines can have made, by their names, and the models that they serve: an endpoint has a configuration, whose
/// variants name models (SageMaker API reference, DescribeEndpoint, DescribeEndpointConfig and DescribeModel).
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class ProductEndpoints(AwsSession session)
{
    /// <summary>Their names. Another product's name may begin alike, and its endpoints are left out.</summary>
    /// <param name="names">The names that the product's pipelines give.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<IReadOnlyList<string>> ListAsync(RuntimeNames names, CancellationToken cancellationToken) =>
        [.. (await new RuntimeResources(session).ListEndpointsAsync(names.Stem, cancellationToken).ConfigureAwait(false)).Select(endpoint => endpoint.Name).Where(names.IsOwn)];

    /// <summary>An endpoint; null where it is gone by now.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<ProductEndpoint?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var endpoint = await OrGoneAsync(session.SageMaker.DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = name }, cancellationToken)
            .MapErrorsAsync("sagemaker", "DescribeEndpoint", name)).ConfigureAwait(false);
        return endpoint is null
            ? null
            : new ProductEndpoint(name, endpoint.EndpointStatus?.Value, await ReadModelsAsync(endpoint.EndpointConfigName, cancellationToken).ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<DescribeModelResponse>> ReadModelsAsync(string? configName, CancellationToken cancellationToken)
    {
        var config = configName is null
            ? null
            : await OrGoneAsync(session.SageMaker.DescribeEndpointConfigAsync(new DescribeEndpointConfigRequest { EndpointConfigName = configName }, cancellationToken)
                .MapErrorsAsync("sagemaker", "DescribeEndpointConfig", configName)).ConfigureAwait(false);
        var models = new List<DescribeModelResponse>();
        foreach (var name in (config?.ProductionVariants ?? []).Concat(config?.ShadowProductionVariants ?? []).Select(variant => variant.ModelName).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var model = await OrGoneAsync(session.SageMaker.DescribeModelAsync(new DescribeModelRequest { ModelName = name }, cancellationToken)
                .MapErrorsAsync("sagemaker", "DescribeModel", name)).ConfigureAwait(false);
            if (model is not null)
            {
                models.Add(model);
            }
        }

        return models;
    }

    // Configuration and models may be deleted while the endpoint goes on (SageMaker API reference, DeleteEndpointConfig and DeleteModel).
    private static async Task<T?> OrGoneAsync<T>(Task<T> call)
        where T : class
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (MlOpsException error) when (RuntimeResources.SaysThatItIsGone(error))
        {
            return null;
        }
    }
}
