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
    /// <returns>What was made, in words.</returns>
    public static async Task<IReadOnlyList<string>> MakeAsync(MlProduct product, AwsSession session, CancellationToken cancellationToken)
    {
        if (product.SourceControl != SourceControls.S3 || product.S3Prefix?.Split('/', 2) is not { } parts)
        {
            return [];
        }

        var made = new List<string>();
        var buckets = await session.S3.ListBucketsAsync(new ListBucketsRequest(), cancellationToken).ConfigureAwait(false);
        if (buckets.Buckets?.Exists(bucket => bucket.BucketName == parts[0]) != true)
        {
            await session.S3.PutBucketAsync(new PutBucketRequest { BucketName = parts[0] }, cancellationToken).ConfigureAwait(false);
            await session.S3.PutBucketVersioningAsync(
                new PutBucketVersioningRequest { BucketName = parts[0], VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled } }, cancellationToken)
                .ConfigureAwait(false);
            made.Add($"bucket {parts[0]}");
        }

        foreach (var archive in Archives)
        {
            var key = parts.Length > 1 ? $"{parts[1]}/{archive}" : archive;
            if (await PutAsync(session, parts[0], key, cancellationToken).ConfigureAwait(false))
            {
                made.Add($"archive s3://{parts[0]}/{key}");
            }
        }

        return made;
    }

    private static async Task<bool> PutAsync(AwsSession session, string bucket, string key, CancellationToken cancellationToken)
    {
        var there = await session.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, Prefix = key }, cancellationToken).ConfigureAwait(false);
        if (there.S3Objects?.Exists(item => item.Key == key) == true)
        {
            return false;
        }

        await session.S3.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = "an archive" }, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
