using Amazon.Runtime;
using Amazon.S3.Model;
using Amazon.SageMaker.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>Reads the tags of what its name alone identifies.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="accountId">The account that a bucket must belong to: bucket names are global.</param>
internal sealed class NamedResourceTags(AwsSession session, string accountId)
{
    /// <summary>Reads them; null where the account has nothing of that name.</summary>
    /// <param name="type">The CloudFormation type: that of buckets, model groups or log groups.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">What the service answers, such as <c>AccessDenied</c>, which S3 answers of another account's bucket too.</exception>
    public async Task<IReadOnlyDictionary<string, string>?> FindAsync(string type, string name, CancellationToken cancellationToken)
    {
        try
        {
            return type switch
            {
                "AWS::S3::Bucket" => await ReadBucketAsync(name, cancellationToken).ConfigureAwait(false),
                "AWS::SageMaker::ModelPackageGroup" => await ReadModelGroupAsync(name, cancellationToken).ConfigureAwait(false),
                "AWS::Logs::LogGroup" => await FindLogGroupAsync(name, cancellationToken).ConfigureAwait(false),
                _ => throw new InvalidOperationException($"Nothing is known of the tags of {type}."),
            };
        }
        catch (MlOpsException error) when (ExistingData.SaysThatItIsGone(error))
        {
            return null;
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> ReadBucketAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var response = await session.S3.GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = name, ExpectedBucketOwner = accountId }, cancellationToken)
                .MapErrorsAsync("s3", "GetBucketTagging", name).ConfigureAwait(false);
            return (response.TagSet ?? []).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
        }

        // S3 API reference, GetBucketTagging: the bucket is there, and has no tags.
        catch (MlOpsException error) when (error.InnerException is AmazonServiceException { ErrorCode: "NoSuchTagSet" })
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> ReadModelGroupAsync(string name, CancellationToken cancellationToken)
    {
        var group = await session.SageMaker.DescribeModelPackageGroupAsync(new DescribeModelPackageGroupRequest { ModelPackageGroupName = name }, cancellationToken)
            .MapErrorsAsync("sagemaker", "DescribeModelPackageGroup", name).ConfigureAwait(false);
        var resource = new RuntimeResource("AWS::SageMaker::ModelPackageGroup", name, group.ModelPackageGroupArn);
        return await new RuntimeResources(session).ReadTagsAsync(resource, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyDictionary<string, string>?> FindLogGroupAsync(string name, CancellationToken cancellationToken)
    {
        var resources = new RuntimeResources(session);
        var groups = await resources.ListLogGroupsAsync(name, cancellationToken).ConfigureAwait(false);
        return groups.FirstOrDefault(group => group.Name == name) is { } found ? await resources.ReadTagsAsync(found, cancellationToken).ConfigureAwait(false) : null;
    }
}
