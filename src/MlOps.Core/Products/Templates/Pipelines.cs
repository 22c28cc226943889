using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>
/// The two pipelines: source to registered model version, and approved model version to endpoint. Both follow their source; the
/// second also runs when somebody starts it after an approval.
/// </summary>
internal static class Pipelines
{
    private const string SourceArtifact = "Source";

    public static TemplateResource Build(ProductContext context) =>
        Pipeline(context, "BuildPipeline", Source(context, "ModelBuildRepository", "model-build.zip", context.Product.ModelBuildRepository), "Build", "BuildProject");

    public static TemplateResource Deploy(ProductContext context) =>
        Pipeline(context, "DeployPipeline", Source(context, "ModelDeployRepository", "model-deploy.zip", context.Product.ModelDeployRepository), "Deploy", "DeployProject");

    private static TemplateResource Pipeline(ProductContext context, string logicalId, TemplateMap source, string stage, string projectId) =>
        ProductContext.Replaceable(logicalId, "AWS::CodePipeline::Pipeline", new TemplateMap(
            ("Name", context.Name(logicalId)),
            ("PipelineType", "V2"),
            ("ExecutionMode", "QUEUED"),
            ("RoleArn", Intrinsics.GetAtt("CodePipelineRole", "Arn")),
            ("ArtifactStore", new TemplateMap(("Type", "S3"), ("Location", Intrinsics.Ref("ArtifactsBucket")))),
            ("Stages", new TemplateList(Stage("Source", source), Stage(stage, RunProject(stage, projectId)))),
            ("Tags", context.TagList())));

    private static TemplateMap Stage(string name, TemplateMap action) => new(("Name", name), ("Actions", new TemplateList(action)));

    private static TemplateMap Source(ProductContext context, string repositoryId, string archive, string? fullRepositoryId) => context.Product.SourceControl switch
    {
        SourceControls.CodeCommit => SourceAction("CodeCommit", new TemplateMap(
            ("RepositoryName", Intrinsics.GetAtt(repositoryId, "Name")),
            ("BranchName", context.Product.Branch!),
            ("PollForSourceChanges", "true"))),
        SourceControls.S3 => SourceAction("S3", new TemplateMap(
            ("S3Bucket", SourceArchives.Bucket(context.Product)),
            ("S3ObjectKey", SourceArchives.Key(context.Product, archive)),
            ("PollForSourceChanges", "true"))),
        _ => SourceAction("CodeStarSourceConnection", new TemplateMap(
            ("ConnectionArn", context.Product.ConnectionArn!),
            ("FullRepositoryId", fullRepositoryId!),
            ("BranchName", context.Product.Branch!),
            ("DetectChanges", "true"))),
    };

    private static TemplateMap SourceAction(string provider, TemplateMap configuration) => new(
        ("Name", "Source"),
        ("ActionTypeId", ActionType("Source", provider)),
        ("Configuration", configuration),
        ("OutputArtifacts", new TemplateList(new TemplateMap(("Name", SourceArtifact)))));

    private static TemplateMap RunProject(string name, string projectId) => new(
        ("Name", name),
        ("ActionTypeId", ActionType("Build", "CodeBuild")),
        ("Configuration", new TemplateMap(("ProjectName", Intrinsics.Ref(projectId)))),
        ("InputArtifacts", new TemplateList(new TemplateMap(("Name", SourceArtifact)))));

    private static TemplateMap ActionType(string category, string provider) =>
        new(("Category", category), ("Owner", "AWS"), ("Provider", provider), ("Version", "1"));
}
