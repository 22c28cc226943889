using Amazon.S3.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>Reads the regions of buckets.</summary>
internal static class BucketRegion
{
    /// <summary>The region of a bucket.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="owner">The account that it must belong to, since bucket names are global; null for any.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="MlOpsException">What S3 answers, such as <c>AccessDenied</c>.</exception>
    public static async Task<string> ReadAsync(AwsSession session, string bucket, string? owner, CancellationToken cancellationToken)
    {
        var response = await session.S3.GetBucketLocationAsync(new GetBucketLocationRequest { BucketName = bucket, ExpectedBucketOwner = owner }, cancellationToken)
            .MapErrorsAsync("s3", "GetBucketLocation", bucket).ConfigureAwait(false);

        // S3 names its oldest region by nothing, and Ireland by "EU" where the bucket is old (S3 API reference, GetBucketLocation).
        return response.Location?.Value switch
        {
            null or "" => "us-east-1",
            "EU" => "eu-west-1",
            var region => region,
        };
    }
}
