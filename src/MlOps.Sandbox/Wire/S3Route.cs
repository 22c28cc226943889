namespace MlOps.Sandbox.Wire;

/// <summary>Which request of S3 is which operation.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Level">Whether the request speaks of the service, a bucket or an object.</param>
/// <param name="Selector">The parameter that selects the operation; null for the plain one.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Root">The element of the answer; null where the answer has no body.</param>
/// <param name="Status">The HTTP status of the answer.</param>
internal sealed record S3Route(string Method, S3Level Level, string? Selector, string Operation, string? Root = null, int Status = 200)
{
    /// <summary>All that the sandbox knows. Source: botocore's <c>data/s3/2006-03-01/service-2.json</c>.</summary>
    public static IReadOnlyList<S3Route> All { get; } =
    [
        new("GET", S3Level.Service, null, "ListBuckets", "ListAllMyBucketsResult"),
        new("PUT", S3Level.Bucket, null, "CreateBucket"),
        new("DELETE", S3Level.Bucket, null, "DeleteBucket", Status: 204),
        new("HEAD", S3Level.Bucket, null, "HeadBucket"),
        new("GET", S3Level.Bucket, "location", "GetBucketLocation", "LocationConstraint"),
        new("GET", S3Level.Bucket, "versioning", "GetBucketVersioning", "VersioningConfiguration"),
        new("PUT", S3Level.Bucket, "versioning", "PutBucketVersioning"),
        new("GET", S3Level.Bucket, "encryption", "GetBucketEncryption", "ServerSideEncryptionConfiguration"),
        new("PUT", S3Level.Bucket, "encryption", "PutBucketEncryption"),
        new("DELETE", S3Level.Bucket, "encryption", "DeleteBucketEncryption", Status: 204),
        new("GET", S3Level.Bucket, "publicAccessBlock", "GetPublicAccessBlock", "PublicAccessBlockConfiguration"),
        new("PUT", S3Level.Bucket, "publicAccessBlock", "PutPublicAccessBlock"),
        new("DELETE", S3Level.Bucket, "publicAccessBlock", "DeletePublicAccessBlock", Status: 204),
        new("GET", S3Level.Bucket, "tagging", "GetBucketTagging", "Tagging"),
        new("PUT", S3Level.Bucket, "tagging", "PutBucketTagging", Status: 204),
        new("DELETE", S3Level.Bucket, "tagging", "DeleteBucketTagging", Status: 204),
        new("GET", S3Level.Bucket, "policy", "GetBucketPolicy"),
        new("PUT", S3Level.Bucket, "policy", "PutBucketPolicy", Status: 204),
        new("DELETE", S3Level.Bucket, "policy", "DeleteBucketPolicy", Status: 204),
        new("GET", S3Level.Bucket, "versions", "ListObjectVersions", "ListVersionsResult"),
        new("GET", S3Level.Bucket, "list-type", "ListObjectsV2", "ListBucketResult"),
        new("GET", S3Level.Bucket, null, "ListObjects", "ListBucketResult"),
        new("POST", S3Level.Bucket, "delete", "DeleteObjects", "DeleteResult"),
        new("PUT", S3Level.Object, null, "PutObject"),
        new("GET", S3Level.Object, null, "GetObject"),
        new("HEAD", S3Level.Object, null, "HeadObject"),
        new("DELETE", S3Level.Object, null, "DeleteObject", Status: 204),
    ];
}
