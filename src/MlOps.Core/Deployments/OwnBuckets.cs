using Amazon.S3.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>The buckets of the caller's account. S3 refuses another account's and one that a policy closes in the same words, so the account's own are listed.</summary>
internal static class OwnBuckets
{
    /// <summary>The bucket of a name; null where the account has none.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="name">The bucket's name.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task<S3Bucket?> FindAsync(AwsSession session, string name, CancellationToken cancellationToken)
    {
        var buckets = await Pages.ReadAllAsync<S3Bucket>(async next =>
        {
            var response = await session.S3.ListBucketsAsync(new ListBucketsRequest { Prefix = name, ContinuationToken = next }, cancellationToken)
                .MapErrorsAsync("s3", "ListAllMyBuckets", name).ConfigureAwait(false);
            return (response.Buckets, response.ContinuationToken);
        }).ConfigureAwait(false);
        return buckets.FirstOrDefault(bucket => bucket.BucketName == name);
    }
}
