using Amazon.Runtime;
using Amazon.S3.Model;
using MlOps.Aws;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>
/// The bucket that a template goes through which no request takes. It must be the account's own: whoever has the bucket decides what CloudFormation reads.
/// How it encrypts, and how long it keeps what is put in it, is for the bucket to say.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="accountId">The account that it must belong to: bucket names are global.</param>
/// <param name="observer">Who watches.</param>
internal sealed class TemplateBucket(AwsSession session, string accountId, IOperationObserver observer)
{
    /// <summary>Looks whether the bucket can be used for a template; does nothing where the template needs none.</summary>
    /// <param name="content">What is to be deployed.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>TemplateBucketNotFound</c>, <c>TemplateBucketOfOthers</c>, <c>TemplateBucketElsewhere</c>, or what S3 answers.</exception>
    public async Task EnsureUsableAsync(DeploymentContent content, CancellationToken cancellationToken)
    {
        if (content.TemplateBucket is not { } bucket)
        {
            return;
        }

        var region = await FindRegionAsync(bucket, cancellationToken).ConfigureAwait(false);
        if (region != session.Region)
        {
            throw DeploymentErrors.TemplateBucketElsewhere(bucket, region, session.Region);
        }
    }

    /// <summary>Puts a template into its bucket. The same content has the same key, so that a second run writes the same again.</summary>
    /// <param name="content">What is to be deployed.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The content, with the place where CloudFormation finds the template; as it is where it needs none.</returns>
    public async Task<DeploymentContent> PutAsync(DeploymentContent content, CancellationToken cancellationToken)
    {
        if (content.TemplateBucket is not { } bucket)
        {
            return content;
        }

        var isJson = content.Body.StartsWith('{');
        var key = $"mlops/{content.StackName}/{content.Hash}.{(isJson ? "json" : "yaml")}";
        observer.Verbose($"Putting the template into s3://{bucket}/{key}.");
        var request = new PutObjectRequest
        {
            BucketName = bucket,
            Key = key,
            ContentBody = content.Body,
            ContentType = isJson ? "application/json" : "application/yaml",
            ExpectedBucketOwner = accountId,
        };
        await session.S3.PutObjectAsync(request, cancellationToken).MapErrorsAsync("s3", "PutObject", $"{bucket}/{key}").ConfigureAwait(false);
        return content with { TemplateUrl = Url(bucket, key) };
    }

    private async Task<string> FindRegionAsync(string bucket, CancellationToken cancellationToken)
    {
        try
        {
            return await BucketRegion.ReadAsync(session, bucket, accountId, cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (CodeOf(error) == "NoSuchBucket")
        {
            throw DeploymentErrors.TemplateBucketNotFound(bucket, error);
        }
        catch (MlOpsException error) when (CodeOf(error) == "AccessDenied")
        {
            if (await IsOfOthersAsync(bucket, cancellationToken).ConfigureAwait(false))
            {
                throw DeploymentErrors.TemplateBucketOfOthers(bucket, accountId, error);
            }

            throw;
        }
    }

    // S3 says the same to whoever may not ask and to whoever expects another owner. Who gets an answer without expecting one was wrong about the owner.
    private async Task<bool> IsOfOthersAsync(string bucket, CancellationToken cancellationToken)
    {
        try
        {
            await BucketRegion.ReadAsync(session, bucket, owner: null, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (MlOpsException)
        {
            return false;
        }
    }

    // A certificate of S3 has room for one label before s3: a name with dots goes into the path (S3 user guide, Virtual hosting of buckets).
    private string Url(string bucket, string key)
    {
        var host = $"s3.{session.Region}.{RegionCatalog.Default.UrlSuffixOf(session.Region)}";
        return bucket.Contains('.', StringComparison.Ordinal) ? $"https://{host}/{bucket}/{key}" : $"https://{bucket}.{host}/{key}";
    }

    private static string? CodeOf(MlOpsException error) => (error.InnerException as AmazonServiceException)?.ErrorCode;
}
