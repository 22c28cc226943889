using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Products.Templates;

/// <summary>
/// Rules that start a pipeline when its source changes, in place of polling (CodePipeline user guide, CodeCommit source actions and EventBridge, Connecting to
/// Amazon S3 source actions that use EventBridge). Each starts its pipeline with the pipelines' role.
/// </summary>
internal static class SourceEvents
{
    public static TemplateResource Build(ProductContext context) =>
        Rule(context, "BuildSourceRule", "BuildPipeline", "ModelBuildRepository", SourceArchives.ModelBuild, "Builds what changed in the source of");

    public static TemplateResource Deploy(ProductContext context) =>
        Rule(context, "DeploySourceRule", "DeployPipeline", "ModelDeployRepository", SourceArchives.ModelDeploy, "Deploys what changed in the source of");

    private static TemplateResource Rule(ProductContext context, string logicalId, string pipelineId, string repositoryId, string archive, string what) =>
        PipelineStarts.Rule(
            context, logicalId, $"{what} {context.Product.Name}", ("EventPattern", context.HasRepositories ? Pushed(context, repositoryId) : Uploaded(context, archive)), pipelineId);

    private static TemplateMap Pushed(ProductContext context, string repositoryId) => new(
        ("source", new TemplateList("aws.codecommit")),
        ("detail-type", new TemplateList("CodeCommit Repository State Change")),
        ("resources", new TemplateList(GetAtt(repositoryId, "Arn"))),
        ("detail", new TemplateMap(
            ("event", new TemplateList("referenceCreated", "referenceUpdated")),
            ("referenceType", new TemplateList("branch")),
            ("referenceName", new TemplateList(context.Product.Branch!)))));

    private static TemplateMap Uploaded(ProductContext context, string archive) => new(
        ("source", new TemplateList("aws.s3")),
        ("detail-type", new TemplateList("Object Created")),
        ("detail", new TemplateMap(
            ("bucket", new TemplateMap(("name", new TemplateList(SourceArchives.Bucket(context.Product))))),
            ("object", new TemplateMap(("key", new TemplateList(SourceArchives.Key(context.Product, archive))))))));
}
