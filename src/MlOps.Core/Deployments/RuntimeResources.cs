using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using Amazon.SageMaker.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>Something that was made at run time, outside any stack.</summary>
/// <param name="Type">Its CloudFormation type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
internal sealed record RuntimeResource(string Type, string Name, string Arn)
{
    /// <summary>Whether it is a model version that somebody has approved.</summary>
    public bool IsApproved { get; init; }
}

/// <summary>Lists what was made at run time by the beginning of its name, and reads its tags.</summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class RuntimeResources(AwsSession session)
{
    // A resource has fifty tags at most (SageMaker API reference, AddTags), so that one page has them all.
    private const int MostTags = 100;

    /// <summary>Whether SageMaker says that there is no such endpoint, configuration or model.</summary>
    /// <param name="error">The error. SageMaker has no code of its own for that (observed: "Could not find endpoint").</param>
    public static bool SaysThatItIsGone(MlOpsException error) =>
        error.InnerException is AmazonServiceException { ErrorCode: "ValidationException" } service && service.Message.Contains("Could not find", StringComparison.Ordinal);

    /// <summary>Endpoints whose names begin so.</summary>
    public Task<IReadOnlyList<RuntimeResource>> ListEndpointsAsync(string beginning, CancellationToken cancellationToken) => ListAsync(beginning, async token =>
    {
        var page = await session.SageMaker.ListEndpointsAsync(new ListEndpointsRequest { NameContains = beginning, NextToken = token }, cancellationToken)
            .MapErrorsAsync("sagemaker", "ListEndpoints", beginning).ConfigureAwait(false);
        return ((page.Endpoints ?? []).Select(item => new RuntimeResource("AWS::SageMaker::Endpoint", item.EndpointName, item.EndpointArn)), page.NextToken);
    });

    /// <summary>Endpoint configurations whose names begin so.</summary>
    public Task<IReadOnlyList<RuntimeResource>> ListEndpointConfigsAsync(string beginning, CancellationToken cancellationToken) => ListAsync(beginning, async token =>
    {
        var page = await session.SageMaker.ListEndpointConfigsAsync(new ListEndpointConfigsRequest { NameContains = beginning, NextToken = token }, cancellationToken)
            .MapErrorsAsync("sagemaker", "ListEndpointConfigs", beginning).ConfigureAwait(false);
        return ((page.EndpointConfigs ?? []).Select(item => new RuntimeResource("AWS::SageMaker::EndpointConfig", item.EndpointConfigName, item.EndpointConfigArn)), page.NextToken);
    });

    /// <summary>Models whose names begin so.</summary>
    public Task<IReadOnlyList<RuntimeResource>> ListModelsAsync(string beginning, CancellationToken cancellationToken) => ListAsync(beginning, async token =>
    {
        var page = await session.SageMaker.ListModelsAsync(new ListModelsRequest { NameContains = beginning, NextToken = token }, cancellationToken)
            .MapErrorsAsync("sagemaker", "ListModels", beginning).ConfigureAwait(false);
        return ((page.Models ?? []).Select(item => new RuntimeResource("AWS::SageMaker::Model", item.ModelName, item.ModelArn)), page.NextToken);
    });

    /// <summary>The model versions of a group; none where the group is gone.</summary>
    /// <param name="group">The group's name.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<IReadOnlyList<RuntimeResource>> ListModelVersionsAsync(string group, CancellationToken cancellationToken)
    {
        try
        {
            return await ListAsync("", async token =>
            {
                var page = await session.SageMaker.ListModelPackagesAsync(new ListModelPackagesRequest { ModelPackageGroupName = group, NextToken = token }, cancellationToken)
                    .MapErrorsAsync("sagemaker", "ListModelPackages", group).ConfigureAwait(false);
                return ((page.ModelPackageSummaryList ?? []).Select(item => new RuntimeResource("AWS::SageMaker::ModelPackage", item.ModelPackageArn, item.ModelPackageArn) { IsApproved = item.ModelApprovalStatus == Amazon.SageMaker.ModelApprovalStatus.Approved }), page.NextToken);
            }).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (ExistingData.SaysThatItIsGone(error))
        {
            return [];
        }
    }

    /// <summary>Log groups whose names begin so.</summary>
    public Task<IReadOnlyList<RuntimeResource>> ListLogGroupsAsync(string beginning, CancellationToken cancellationToken) => ListAsync(beginning, async token =>
    {
        var page = await session.Logs.DescribeLogGroupsAsync(new DescribeLogGroupsRequest { LogGroupNamePrefix = beginning, NextToken = token }, cancellationToken)
            .MapErrorsAsync("logs", "DescribeLogGroups", beginning).ConfigureAwait(false);
        return ((page.LogGroups ?? []).Select(item => new RuntimeResource("AWS::Logs::LogGroup", item.LogGroupName, ArnOf(item))), page.NextToken);
    });

    /// <summary>A resource's tags by key.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task<IReadOnlyDictionary<string, string>> ReadTagsAsync(RuntimeResource resource, CancellationToken cancellationToken) =>
        resource.Type == "AWS::Logs::LogGroup" ? ReadLogsTagsAsync(resource, cancellationToken) : ReadSageMakerTagsAsync(resource, cancellationToken);

    private async Task<IReadOnlyDictionary<string, string>> ReadLogsTagsAsync(RuntimeResource resource, CancellationToken cancellationToken)
    {
        var response = await session.Logs.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = resource.Arn }, cancellationToken)
            .MapErrorsAsync("logs", "ListTagsForResource", resource.Arn).ConfigureAwait(false);
        return response.Tags ?? [];
    }

    private async Task<IReadOnlyDictionary<string, string>> ReadSageMakerTagsAsync(RuntimeResource resource, CancellationToken cancellationToken)
    {
        var response = await session.SageMaker.ListTagsAsync(new ListTagsRequest { ResourceArn = resource.Arn, MaxResults = MostTags }, cancellationToken)
            .MapErrorsAsync("sagemaker", "ListTags", resource.Arn).ConfigureAwait(false);
        return (response.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
    }

    // The older of the two members has what the streams of the group have too (CloudWatch Logs API reference, LogGroup).
    private static string ArnOf(LogGroup group) => group.LogGroupArn ?? group.Arn.Replace(":*", "", StringComparison.Ordinal);

    // SageMaker finds names that have the text anywhere.
    private static async Task<IReadOnlyList<RuntimeResource>> ListAsync(string beginning, Func<string?, Task<(IEnumerable<RuntimeResource>? Items, string? Next)>> readPage) =>
        [.. (await Pages.ReadAllAsync(readPage).ConfigureAwait(false)).Where(item => item.Name.StartsWith(beginning, StringComparison.Ordinal))];
}
