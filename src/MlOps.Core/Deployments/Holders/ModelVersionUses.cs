using Amazon.SageMaker.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Holders;

/// <summary>
/// Which endpoints serve versions of a model package group: by their configuration, whose variants name models, which name the version that they were made
/// of (SageMaker API reference, DescribeEndpointConfig and DescribeModel). Only what the product's own pipelines can have made is looked at, by its name.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class ModelVersionUses(AwsSession session)
{
    // Each costs two calls.
    private const int MostLookedAt = 10;

    /// <summary>Finds them.</summary>
    /// <param name="stem">What the names begin with that the product's pipelines give.</param>
    /// <param name="versions">ARNs of the versions.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>A sentence for each endpoint that serves one, and one where that could not be read.</returns>
    public async Task<IReadOnlyList<string>> FindAsync(string stem, IReadOnlySet<string> versions, CancellationToken cancellationToken)
    {
        try
        {
            var uses = new List<string>();
            foreach (var endpoint in (await new RuntimeResources(session).ListEndpointsAsync(stem, cancellationToken).ConfigureAwait(false)).Take(MostLookedAt))
            {
                uses.AddRange((await ServedByAsync(endpoint.Name, cancellationToken).ConfigureAwait(false)).Where(versions.Contains)
                    .Select(version => $"Endpoint {endpoint.Name} serves version {ResourceNaming.LastPart(version)}."));
            }

            return uses;
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            return [$"What serves them could not be read: {error.Message}"];
        }
    }

    private async Task<IEnumerable<string>> ServedByAsync(string endpoint, CancellationToken cancellationToken)
    {
        var described = await session.SageMaker.DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = endpoint }, cancellationToken)
            .MapErrorsAsync("sagemaker", "DescribeEndpoint", endpoint).ConfigureAwait(false);
        var name = described.EndpointConfigName;
        if (name is null)
        {
            return [];
        }

        var config = await session.SageMaker.DescribeEndpointConfigAsync(new DescribeEndpointConfigRequest { EndpointConfigName = name }, cancellationToken)
            .MapErrorsAsync("sagemaker", "DescribeEndpointConfig", name).ConfigureAwait(false);
        var versions = new List<string>();
        foreach (var model in (config.ProductionVariants ?? []).Select(variant => variant.ModelName).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            versions.AddRange(await MadeOfAsync(model, cancellationToken).ConfigureAwait(false));
        }

        return versions;
    }

    private async Task<IEnumerable<string>> MadeOfAsync(string model, CancellationToken cancellationToken)
    {
        var described = await session.SageMaker.DescribeModelAsync(new DescribeModelRequest { ModelName = model }, cancellationToken)
            .MapErrorsAsync("sagemaker", "DescribeModel", model).ConfigureAwait(false);
        return new[] { described.PrimaryContainer }.Concat(described.Containers ?? []).Select(container => container?.ModelPackageName).OfType<string>();
    }
}
