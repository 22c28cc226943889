using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>
/// What the two pipelines may do: what the CodePipeline user guide lists for the actions that they have (CodePipeline action structure
/// reference), on the product's own resources.
/// </summary>
internal static class PipelinePermissions
{
    public static IEnumerable<TemplateMap> For(ProductContext context) =>
    [
        .. SharedPermissions.UseArtifacts(context),
        .. ReadSource(context),
        Statement.Allow(
            "RunProjects",
            ["codebuild:BatchGetBuilds", "codebuild:StartBuild"],
            [ProductArns.Project(context, "BuildProject"), ProductArns.Project(context, "DeployProject")]),
        .. StartPipelines(context),
        .. EncryptionKeys.Use(context),
        .. SharedPermissions.RequireTls(context, Buckets(context)),
    ];

    // Rules start pipelines with this role too.
    private static IEnumerable<TemplateMap> StartPipelines(ProductContext context) => PipelineStarts.PipelineIds(context).Select(id => Statement.Allow(
        id == "DeployPipeline" ? "StartDeployment" : "StartBuild", ["codepipeline:StartPipelineExecution"], [ProductArns.Pipeline(context, id)]));

    private static IEnumerable<string> Buckets(ProductContext context) => context.Product.SourceControl == SourceControls.S3
        ? [context.Name("ArtifactsBucket"), SourceArchives.Bucket(context.Product)]
        : [context.Name("ArtifactsBucket")];

    private static IEnumerable<TemplateMap> ReadSource(ProductContext context) => context.Product.SourceControl switch
    {
        SourceControls.CodeCommit => [ReadRepositories(context)],
        SourceControls.S3 => ReadArchives(context),
        _ => [UseConnection(context)],
    };

    private static TemplateMap ReadRepositories(ProductContext context) => Statement.Allow(
        "ReadRepositories",
        [
            "codecommit:CancelUploadArchive", "codecommit:GetBranch", "codecommit:GetCommit", "codecommit:GetRepository",
            "codecommit:GetUploadArchiveStatus", "codecommit:UploadArchive",
        ],
        [ProductArns.Repository(context, "ModelBuildRepository"), ProductArns.Repository(context, "ModelDeployRepository")]);

    private static IEnumerable<TemplateMap> ReadArchives(ProductContext context)
    {
        var bucket = SourceArchives.Bucket(context.Product);
        yield return Statement.Allow(
            "FindSource",
            ["s3:GetBucketAcl", "s3:GetBucketLocation", "s3:GetBucketVersioning", "s3:ListBucket"],
            [ProductArns.Bucket(bucket)]);
        yield return Statement.Allow(
            "ReadSource",
            ["s3:GetObject", "s3:GetObjectTagging", "s3:GetObjectVersion", "s3:GetObjectVersionTagging"],
            [
                ProductArns.Objects(bucket, SourceArchives.Key(context.Product, SourceArchives.ModelBuild)),
                ProductArns.Objects(bucket, SourceArchives.Key(context.Product, SourceArchives.ModelDeploy)),
            ]);
    }

    /// <summary>Both prefixes: connections were renamed, and which of the two is checked depends on when one was made.</summary>
    private static TemplateMap UseConnection(ProductContext context) => Statement.Allow(
        "UseConnection",
        ["codeconnections:UseConnection", "codestar-connections:UseConnection"],
        [context.Product.ConnectionArn!]);
}
