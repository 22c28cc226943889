using Amazon.CloudWatchLogs.Model;
using Amazon.SageMaker.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>When something was made.</summary>
/// <param name="Time">The time; null where its service does not tell it.</param>
internal sealed record Creation(DateTimeOffset? Time);

/// <summary>When something was made that its name alone identifies, so that another of the name can be told from it.</summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class CreationTime(AwsSession session)
{
    /// <summary>Whether the name of a resource is all that identifies it, and its service tells when it was made.</summary>
    /// <param name="type">The CloudFormation type.</param>
    public static bool IsToldOf(string type) => type is "AWS::S3::Bucket" or "AWS::SageMaker::ModelPackageGroup" or "AWS::Logs::LogGroup";

    /// <summary>Reads it; null where the account has nothing of that name.</summary>
    /// <param name="type">The CloudFormation type, one that it is told of.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">What the service answers, such as <c>AccessDenied</c>.</exception>
    public async Task<Creation?> ReadAsync(string type, string name, CancellationToken cancellationToken)
    {
        try
        {
            return type switch
            {
                "AWS::S3::Bucket" => await ReadBucketAsync(name, cancellationToken).ConfigureAwait(false),
                "AWS::SageMaker::ModelPackageGroup" => await ReadModelGroupAsync(name, cancellationToken).ConfigureAwait(false),
                "AWS::Logs::LogGroup" => await ReadLogGroupAsync(name, cancellationToken).ConfigureAwait(false),
                _ => throw new InvalidOperationException($"Nothing is known of when {type} is made."),
            };
        }
        catch (MlOpsException error) when (ExistingData.SaysThatItIsGone(error))
        {
            return null;
        }
    }

    // A change of the bucket, of its policy for example, may move the date (S3 API reference, Bucket): then it tells no more whether the bucket is older.
    private async Task<Creation?> ReadBucketAsync(string name, CancellationToken cancellationToken) =>
        await OwnBuckets.FindAsync(session, name, cancellationToken).ConfigureAwait(false) is { } bucket ? At(bucket.CreationDate) : null;

    private async Task<Creation> ReadModelGroupAsync(string name, CancellationToken cancellationToken)
    {
        var group = await session.SageMaker.DescribeModelPackageGroupAsync(new DescribeModelPackageGroupRequest { ModelPackageGroupName = name }, cancellationToken)
            .MapErrorsAsync("sagemaker", "DescribeModelPackageGroup", name).ConfigureAwait(false);
        return At(group.CreationTime);
    }

    private async Task<Creation?> ReadLogGroupAsync(string name, CancellationToken cancellationToken)
    {
        var groups = await Pages.ReadAllAsync<LogGroup>(async token =>
        {
            var page = await session.Logs.DescribeLogGroupsAsync(new DescribeLogGroupsRequest { LogGroupNamePrefix = name, NextToken = token }, cancellationToken)
                .MapErrorsAsync("logs", "DescribeLogGroups", name).ConfigureAwait(false);
            return (page.LogGroups, page.NextToken);
        }).ConfigureAwait(false);
        return groups.FirstOrDefault(group => group.LogGroupName == name) is { } found ? At(found.CreationTime) : null;
    }

    private static Creation At(DateTime? time) => new(time is { } told ? new DateTimeOffset(told.ToUniversalTime()) : null);
}
