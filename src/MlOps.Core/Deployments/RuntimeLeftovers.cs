using Amazon.CloudWatchLogs.Model;
using Amazon.SageMaker.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Products.Templates;

namespace MlOps.Deployments;

/// <summary>
/// What pipelines made at run time under a product's name: endpoints, endpoint configurations, models, model versions and log groups. No stack
/// knows them, so no stack's removal deletes them, and endpoints cost by the hour.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
internal sealed class RuntimeLeftovers(AwsSession session, IOperationObserver observer)
{
    /// <summary>Lists what is there. What the caller may not list is told, never taken for absent.</summary>
    /// <param name="productName">The product's name.</param>
    /// <param name="plan">What was removed.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<IReadOnlyList<MlRemovedResource>> ListAsync(string productName, RemovalPlan plan, CancellationToken cancellationToken)
    {
        // Names of resources begin with the product's name without its last part, those given at run time with a shorter form of it.
        var isProduct = productName.EndsWith("-ml", StringComparison.Ordinal);
        var name = isProduct ? productName[..^"-ml".Length] : productName;
        var stem = isProduct ? ProductContext.RunTimePrefixOf(productName) : productName;
        var found = new List<MlRemovedResource>();
        await AddAsync(found, "endpoints", () => ListEndpointsAsync(stem, cancellationToken)).ConfigureAwait(false);
        await AddAsync(found, "endpoint configurations", () => ListEndpointConfigsAsync(stem, cancellationToken)).ConfigureAwait(false);
        await AddAsync(found, "models", () => ListModelsAsync(stem, cancellationToken)).ConfigureAwait(false);
        foreach (var group in plan.OfType("AWS::SageMaker::ModelPackageGroup").Where(item => item.Fate == RemovalFate.Retained))
        {
            await AddAsync(found, "model versions", () => ListModelVersionsAsync(group.Name, cancellationToken)).ConfigureAwait(false);
        }

        foreach (var prefix in LogGroupPrefixes(name, stem))
        {
            await AddAsync(found, "log groups", () => ListLogGroupsAsync(prefix, cancellationToken)).ConfigureAwait(false);
        }

        var retained = plan.Items.Where(item => item.Fate == RemovalFate.Retained).Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(item => !retained.Contains(item.PhysicalId)).DistinctBy(item => (item.Type, item.PhysicalId))];
    }

    // CodeBuild names a project's log group after the project, SageMaker an endpoint's after the endpoint.
    private static string[] LogGroupPrefixes(string name, string stem) => [$"/aws/codebuild/{name}", $"/aws/sagemaker/Endpoints/{stem}"];

    private async Task AddAsync(List<MlRemovedResource> found, string what, Func<Task<List<MlRemovedResource>>> list)
    {
        try
        {
            found.AddRange(await list().ConfigureAwait(false));
        }
        catch (MlOpsException error)
        {
            observer.Warning($"What is left of {what} cannot be listed: {error.Message}");
        }
    }

    private async Task<List<MlRemovedResource>> ListEndpointsAsync(string stem, CancellationToken cancellationToken)
    {
        var found = new List<MlRemovedResource>();
        var request = new ListEndpointsRequest { NameContains = stem };
        do
        {
            var page = await session.SageMaker.ListEndpointsAsync(request, cancellationToken).MapErrorsAsync("sagemaker", "ListEndpoints", stem).ConfigureAwait(false);
            found.AddRange((page.Endpoints ?? []).Select(item => Left("AWS::SageMaker::Endpoint", item.EndpointName, "A pipeline made it; it costs by the hour.")));
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return found;
    }

    private async Task<List<MlRemovedResource>> ListEndpointConfigsAsync(string stem, CancellationToken cancellationToken)
    {
        var found = new List<MlRemovedResource>();
        var request = new ListEndpointConfigsRequest { NameContains = stem };
        do
        {
            var page = await session.SageMaker.ListEndpointConfigsAsync(request, cancellationToken)
                .MapErrorsAsync("sagemaker", "ListEndpointConfigs", stem).ConfigureAwait(false);
            found.AddRange((page.EndpointConfigs ?? []).Select(item => Left("AWS::SageMaker::EndpointConfig", item.EndpointConfigName, "A pipeline made it.")));
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return found;
    }

    private async Task<List<MlRemovedResource>> ListModelsAsync(string stem, CancellationToken cancellationToken)
    {
        var found = new List<MlRemovedResource>();
        var request = new ListModelsRequest { NameContains = stem };
        do
        {
            var page = await session.SageMaker.ListModelsAsync(request, cancellationToken).MapErrorsAsync("sagemaker", "ListModels", stem).ConfigureAwait(false);
            found.AddRange((page.Models ?? []).Select(item => Left("AWS::SageMaker::Model", item.ModelName, "A pipeline made it.")));
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return found;
    }

    private async Task<List<MlRemovedResource>> ListModelVersionsAsync(string group, CancellationToken cancellationToken)
    {
        var data = new ProductData(session, observer, accountId: "");
        return
        [
            .. (await data.ListModelVersionsAsync(group, cancellationToken).ConfigureAwait(false))
                .Select(version => Left("AWS::SageMaker::ModelPackage", version.ModelPackageArn, $"A version in the retained group {group}.")),
        ];
    }

    private async Task<List<MlRemovedResource>> ListLogGroupsAsync(string prefix, CancellationToken cancellationToken)
    {
        var found = new List<MlRemovedResource>();
        var request = new DescribeLogGroupsRequest { LogGroupNamePrefix = prefix };
        do
        {
            var page = await session.Logs.DescribeLogGroupsAsync(request, cancellationToken)
                .MapErrorsAsync("logs", "DescribeLogGroups", prefix).ConfigureAwait(false);
            found.AddRange((page.LogGroups ?? []).Select(item => Left("AWS::Logs::LogGroup", item.LogGroupName, "Logs of builds and endpoints outlive them.")));
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return found;
    }

    private static MlRemovedResource Left(string type, string id, string reason) => new() { Type = type, PhysicalId = id, Reason = reason };
}
