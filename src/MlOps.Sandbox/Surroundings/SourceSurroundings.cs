using Amazon.S3;
using Amazon.S3.Model;
using MlOps.Aws;
using MlOps.Products;

namespace MlOps.Sandbox.Surroundings;

/// <summary>The versioned bucket that a product takes its source from, with its two archives.</summary>
internal static class SourceSurroundings
{
    private static readonly string[] Archives = ["model-build.zip", "model-deploy.zip"];

    /// <summary>Makes what of it is not there yet.</summary>
    /// <param name="product">The product.</param>
    /// <param name="session">The way to its account.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task MakeAsync(MlProduct product, AwsSession session, CancellationToken cancellationToken)
    {
        if (product.SourceControl != SourceControls.S3 || product.S3Prefix?.Split('/', 2) is not { } parts)
        {
            return;
        }

        var buckets = await session.S3.ListBucketsAsync(new ListBucketsRequest(), cancellationToken).ConfigureAwait(false);
        if (buckets.Buckets?.Exists(bucket => bucket.BucketName == parts[0]) != true)
        {
            await session.S3.PutBucketAsync(new PutBucketRequest { BucketName = parts[0] }, cancellationToken).ConfigureAwait(false);
            await session.S3.PutBucketVersioningAsync(
                new PutBucketVersioningRequest { BucketName = parts[0], VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled } }, cancellationToken)
                .ConfigureAwait(false);
        }

        foreach (var archive in Archives)
        {
            await PutAsync(session, parts[0], parts.Length > 1 ? $"{parts[1]}/{archive}" : archive, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task PutAsync(AwsSession session, string bucket, string key, CancellationToken cancellationToken)
    {
        var there = await session.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, Prefix = key }, cancellationToken).ConfigureAwait(false);
        if (there.S3Objects?.Exists(item => item.Key == key) != true)
        {
            await session.S3.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = "an archive" }, cancellationToken).ConfigureAwait(false);
        }
    }
}
