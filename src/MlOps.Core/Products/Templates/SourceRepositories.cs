using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>The CodeCommit repositories. They are made empty: a pipeline's first run fails until there is a first commit.</summary>
internal static class SourceRepositories
{
    public static TemplateResource ModelBuild(ProductContext context) =>
        Repository(context, "ModelBuildRepository", $"Trains and registers the model of {context.Product.Name}");

    public static TemplateResource ModelDeploy(ProductContext context) =>
        Repository(context, "ModelDeployRepository", $"Deploys approved models of {context.Product.Name}");

    private static TemplateResource Repository(ProductContext context, string logicalId, string description) => context.Holding(
        logicalId,
        "AWS::CodeCommit::Repository",
        new TemplateMap(
            ("RepositoryName", context.Name(logicalId)),
            ("RepositoryDescription", description),
            ("Tags", context.TagList())));
}
