using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>
/// The two pipelines: source to registered model version, and approved model version to endpoint. The first follows its source. So does the second in
/// the tier without approval events, where somebody starts it after an approval; with them an approval starts it, and nothing else.
/// </summary>
internal static class Pipelines
{
    /// <summary>The variable that says which model version to deploy.</summary>
    public const string ModelVersionVariable = "ModelPackageArn";

    private const string SourceArtifact = "Source";

    /// <summary>What the variable has where the pipeline is not started by an approval; variables cannot be empty (CodePipeline user guide, Variables).</summary>
    private const string NoVersion = "none";

    public static TemplateResource Build(ProductContext context) =>
        Pipeline(context, "BuildPipeline", Source(context, "ModelBuildRepository", SourceArchives.ModelBuild, context.Product.ModelBuildRepository, follows: !context.HasExtra(ProductExtras.SourceTrigger)), "Build", RunProject("Build", "BuildProject"));

    public static TemplateResource Deploy(ProductContext context)
    {
        var hasEvents = context.HasTier(ProductTiers.Professional);
        return Pipeline(
            context,
            "DeployPipeline",
            Source(context, "ModelDeployRepository", SourceArchives.ModelDeploy, context.Product.ModelDeployRepository, follows: !hasEvents && !context.HasExtra(ProductExtras.SourceTrigger)),
            "Deploy",
            RunProject("Deploy", "DeployProject", hasEvents ? ModelVersion() : null),
            hasEvents ? Variables() : null);
    }

    private static TemplateResource Pipeline(
        ProductContext context, string logicalId, TemplateMap source, string stage, TemplateMap action, TemplateList? variables = null) =>
        ProductContext.Replaceable(logicalId, "AWS::CodePipeline::Pipeline", new TemplateMap(
            ("Name", context.Name(logicalId)),
            ("PipelineType", "V2"),
            ("ExecutionMode", "QUEUED"),
            ("RoleArn", Intrinsics.GetAtt("CodePipelineRole", "Arn")),
            ("ArtifactStore", new TemplateMap(("Type", "S3"), ("Location", Intrinsics.Ref("ArtifactsBucket")), ("EncryptionKey", Key(context)))),
            ("Stages", new TemplateList(Stage("Source", source), Stage(stage, action))),
            ("Variables", variables),
            ("Tags", context.TagList())));

    private static TemplateMap? Key(ProductContext context) =>
        context.HasTier(ProductTiers.Enterprise) ? new TemplateMap(("Id", EncryptionKeys.Arn()), ("Type", "KMS")) : null;

    private static TemplateMap Stage(string name, TemplateMap action) => new(("Name", name), ("Actions", new TemplateList(action)));

    private static TemplateMap Source(ProductContext context, string repositoryId, string archive, string? fullRepositoryId, bool follows) => context.Product.SourceControl switch
    {
        SourceControls.CodeCommit => SourceAction("CodeCommit", new TemplateMap(
            ("RepositoryName", Intrinsics.GetAtt(repositoryId, "Name")),
            ("BranchName", context.Product.Branch!),
            ("PollForSourceChanges", follows ? "true" : "false"))),
        SourceControls.S3 => SourceAction("S3", new TemplateMap(
            ("S3Bucket", SourceArchives.Bucket(context.Product)),
            ("S3ObjectKey", SourceArchives.Key(context.Product, archive)),
            ("PollForSourceChanges", follows ? "true" : "false"))),
        _ => SourceAction("CodeStarSourceConnection", new TemplateMap(
            ("ConnectionArn", context.Product.ConnectionArn!),
            ("FullRepositoryId", fullRepositoryId!),
            ("BranchName", context.Product.Branch!),
            ("DetectChanges", follows ? "true" : "false"))),
    };

    private static TemplateMap SourceAction(string provider, TemplateMap configuration) => new(
        ("Name", "Source"),
        ("ActionTypeId", ActionType("Source", provider)),
        ("Configuration", configuration),
        ("OutputArtifacts", new TemplateList(new TemplateMap(("Name", SourceArtifact)))));

    private static TemplateList Variables() => new(new TemplateMap(
        ("Name", ModelVersionVariable),
        ("DefaultValue", NoVersion),
        ("Description", "ARN of the approved model version to deploy, as an approval gives it; newest-approved for the one that was approved last")));

    private static TemplateValue ModelVersion() =>
        $$"""[{"name":"MODEL_PACKAGE_ARN","value":"#{variables.{{ModelVersionVariable}}}","type":"PLAINTEXT"}]""";

    private static TemplateMap RunProject(string name, string projectId, TemplateValue? variables = null) => new(
        ("Name", name),
        ("ActionTypeId", ActionType("Build", "CodeBuild")),
        ("Configuration", new TemplateMap(("ProjectName", Intrinsics.Ref(projectId)), ("EnvironmentVariables", variables))),
        ("InputArtifacts", new TemplateList(new TemplateMap(("Name", SourceArtifact)))));

    private static TemplateMap ActionType(string category, string provider) =>
        new(("Category", category), ("Owner", "AWS"), ("Provider", provider), ("Version", "1"));
}
