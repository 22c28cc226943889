using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>
/// The repository of images that builds push: a tag is never moved to another image, and each image is scanned when it comes. Images are data: production keeps
/// them, and elsewhere they go with the repository.
/// </summary>
internal static class ImageRepositories
{
    private const string Id = "ImageRepository";

    private static readonly string[] Pull = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];
    private static readonly string[] Push = ["ecr:CompleteLayerUpload", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart"];

    public static TemplateResource Repository(ProductContext context) => context.Holding(
        Id,
        "AWS::ECR::Repository",
        new TemplateMap(
            ("RepositoryName", context.Name(Id)),
            ("ImageTagMutability", "IMMUTABLE"),
            ("ImageScanningConfiguration", new TemplateMap(("ScanOnPush", true))),
            ("EncryptionConfiguration", context.HasTier(ProductTiers.Enterprise)
                ? new TemplateMap(("EncryptionType", "KMS"), ("KmsKey", EncryptionKeys.Arn()))
                : null),
            ("EmptyOnDelete", context.Product.Environment == ProductEnvironments.Production ? null : true),
            ("Tags", context.TagList())));

    /// <summary>What images are pushed to.</summary>
    public static TemplateValue Uri() => Intrinsics.GetAtt(Id, "RepositoryUri");

    /// <summary>Lets builds push images (ECR user guide, IAM permissions for pushing an image); nothing where there is no repository.</summary>
    public static IEnumerable<TemplateMap> PushWithBuilds(ProductContext context) => context.HasExtra(ProductExtras.EcrRepository)
        ?
        [
            Statement.Allow("OpenRegistry", ["ecr:GetAuthorizationToken"], ["*"]),
            Statement.Allow("PushImages", [.. Pull, .. Push], [ProductArns.ImageRepository(context, Id)]),
        ]
        : [];

    /// <summary>What the boundary has to allow besides pulling, which it allows everywhere.</summary>
    public static IEnumerable<TemplateMap> Bound(ProductContext context) => context.HasExtra(ProductExtras.EcrRepository)
        ? [Statement.Allow("PushImages", Push, [ProductArns.ImageRepository(context, Id)])]
        : [];
}
