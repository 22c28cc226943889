using Amazon.S3;
using Amazon.S3.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Products.Templates;

namespace MlOps.Deployments.Online;

/// <summary>Reads the bucket that a product's archives lie in.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="product">A product whose source is S3.</param>
/// <param name="cancellationToken">Stops the calls.</param>
internal sealed class SourceBucketReader(AwsSession session, MlProduct product, CancellationToken cancellationToken)
{
    private readonly string _bucket = SourceArchives.Bucket(product);

    /// <summary>Reads it.</summary>
    /// <exception cref="MlOpsException">What S3 refuses where the bucket is the account's own.</exception>
    public async Task<SourceBucket> ReadAsync()
    {
        try
        {
            return await ReadOwnAsync().ConfigureAwait(false);
        }
        catch (MlOpsException error) when (ExistingData.SaysThatItIsGone(error))
        {
            return new SourceBucket(Exists: false, IsForeign: false, null, IsVersioned: false, []);
        }
        catch (MlOpsException error) when (error.Id == "AccessDenied")
        {
            if (await OwnBuckets.FindAsync(session, _bucket, cancellationToken).ConfigureAwait(false) is not null)
            {
                throw;
            }

            return new SourceBucket(Exists: true, IsForeign: true, null, IsVersioned: false, []);
        }
    }

    private async Task<SourceBucket> ReadOwnAsync()
    {
        var region = await BucketRegion.ReadAsync(session, _bucket, product.AccountId, cancellationToken).ConfigureAwait(false);
        var versioning = await session.S3.GetBucketVersioningAsync(new GetBucketVersioningRequest { BucketName = _bucket, ExpectedBucketOwner = product.AccountId }, cancellationToken)
            .MapErrorsAsync("s3", "GetBucketVersioning", _bucket).ConfigureAwait(false);
        var missing = new List<string>();
        foreach (var key in SourceArchives.Keys(product))
        {
            if (!await HasAsync(key).ConfigureAwait(false))
            {
                missing.Add(key);
            }
        }

        return new SourceBucket(Exists: true, IsForeign: false, region, versioning.VersioningConfig?.Status == VersionStatus.Enabled, missing)
        {
            Key = await Fact<string?>.ReadAsync(ReadKeyAsync).ConfigureAwait(false),
        };
    }

    // SSE-KMS without a key's id, or with the alias of AWS's own, is the key aws/s3 (S3 user guide, Using server-side encryption with AWS KMS keys).
    private async Task<string?> ReadKeyAsync()
    {
        var response = await session.S3.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = _bucket, ExpectedBucketOwner = product.AccountId }, cancellationToken)
            .MapErrorsAsync("s3", "GetEncryptionConfiguration", _bucket).ConfigureAwait(false);
        var rule = response.ServerSideEncryptionConfiguration?.ServerSideEncryptionRules?.FirstOrDefault()?.ServerSideEncryptionByDefault;
        return rule?.ServerSideEncryptionKeyManagementServiceKeyId is { Length: > 0 } key && !key.EndsWith("alias/aws/s3", StringComparison.Ordinal) ? key : null;
    }

    // Listing tells what is there; a HEAD of a missing object is refused to those who may not list (S3 API reference, HeadObject).
    private async Task<bool> HasAsync(string key)
    {
        var request = new ListObjectsV2Request { BucketName = _bucket, Prefix = key, MaxKeys = 1, ExpectedBucketOwner = product.AccountId };
        var response = await session.S3.ListObjectsV2Async(request, cancellationToken).MapErrorsAsync("s3", "ListBucket", _bucket).ConfigureAwait(false);
        return response.S3Objects?.Any(item => item.Key == key) == true;
    }
}
