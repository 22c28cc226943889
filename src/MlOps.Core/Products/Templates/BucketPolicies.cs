using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>
/// The artifacts bucket's own policy: nobody reaches it without TLS, whoever they are, and where the product has a key nobody encrypts with another. A request
/// that names no encryption gets the bucket's own; one that asks for encryption without naming a key would get AWS's (S3 user guide, Specifying server-side
/// encryption with AWS KMS), and is refused too.
/// </summary>
internal static class BucketPolicies
{
    private const string Encryption = "s3:x-amz-server-side-encryption";
    private const string Key = "s3:x-amz-server-side-encryption-aws-kms-key-id";

    public static TemplateResource Policy(ProductContext context) => ProductContext.Replaceable(
        "ArtifactsBucketPolicy",
        "AWS::S3::BucketPolicy",
        new TemplateMap(("Bucket", Intrinsics.Ref("ArtifactsBucket")), ("PolicyDocument", Statement.Document(Statements(context)))));

    private static IEnumerable<TemplateMap> Statements(ProductContext context)
    {
        var bucket = context.Name("ArtifactsBucket");
        yield return Statement.ForAnybody(SharedPermissions.RequireTls(bucket));
        if (context.HasTier(ProductTiers.Enterprise))
        {
            yield return Statement.ForAnybody(Statement.Deny("RequireKey", ["s3:PutObject"], [ProductArns.Objects(bucket, "*")], new TemplateMap(
                ("Null", new TemplateMap((Encryption, "false"))),
                ("StringNotEquals", new TemplateMap((Key, EncryptionKeys.Arn()))))));
        }
    }
}
