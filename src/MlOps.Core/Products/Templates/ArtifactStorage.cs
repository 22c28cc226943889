using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>
/// The bucket of pipeline artifacts, training data and model archives: private, encrypted, versioned, without access lists. There is no
/// bucket policy among a tier's resources, so each role refuses connections without TLS by itself.
/// </summary>
internal static class ArtifactStorage
{
    /// <summary>Days that a version is kept after it was replaced or deleted.</summary>
    private const int NoncurrentDays = 90;

    /// <summary>Days after which an upload that was never completed goes.</summary>
    private const int IncompleteUploadDays = 7;

    public static TemplateResource Bucket(ProductContext context) => context.Holding(
        "ArtifactsBucket",
        "AWS::S3::Bucket",
        new TemplateMap(
            ("BucketName", context.Name("ArtifactsBucket")),
            ("BucketEncryption", Encryption(context)),
            ("PublicAccessBlockConfiguration", PublicAccessBlock()),
            ("OwnershipControls", new TemplateMap(("Rules", new TemplateList(new TemplateMap(("ObjectOwnership", "BucketOwnerEnforced")))))),
            ("VersioningConfiguration", new TemplateMap(("Status", "Enabled"))),
            ("LifecycleConfiguration", Lifecycle()),
            ("Tags", context.TagList())));

    // With a bucket key S3 asks KMS once for many objects (S3 user guide, Amazon S3 Bucket Keys).
    private static TemplateMap Encryption(ProductContext context)
    {
        var hasKey = context.HasTier(ProductTiers.Enterprise);
        var algorithm = hasKey
            ? new TemplateMap(("SSEAlgorithm", "aws:kms"), ("KMSMasterKeyID", EncryptionKeys.Arn()))
            : new TemplateMap(("SSEAlgorithm", "AES256"));
        return new TemplateMap(("ServerSideEncryptionConfiguration", new TemplateList(
            new TemplateMap(("ServerSideEncryptionByDefault", algorithm), ("BucketKeyEnabled", hasKey ? true : null)))));
    }

    private static TemplateMap PublicAccessBlock() => new(
        ("BlockPublicAcls", true),
        ("BlockPublicPolicy", true),
        ("IgnorePublicAcls", true),
        ("RestrictPublicBuckets", true));

    private static TemplateMap Lifecycle() => new(("Rules", new TemplateList(
        new TemplateMap(
            ("Id", "ExpireOldVersions"),
            ("Status", "Enabled"),
            ("NoncurrentVersionExpiration", new TemplateMap(("NoncurrentDays", NoncurrentDays)))),
        new TemplateMap(
            ("Id", "AbortIncompleteUploads"),
            ("Status", "Enabled"),
            ("AbortIncompleteMultipartUpload", new TemplateMap(("DaysAfterInitiation", IncompleteUploadDays)))))));
}
