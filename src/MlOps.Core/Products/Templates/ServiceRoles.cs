using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Products.Templates;

/// <summary>
/// The three roles, each for one service and with what the product needs of it. Every role refuses to talk to S3 without TLS, since the
/// bucket has no policy to do it. Trust is bound to the product's account and resources where the service says on whose behalf it
/// comes: CodeBuild (user guide, Allow CodeBuild to interact with other AWS services) and SageMaker (developer guide, Cross-service
/// confused deputy prevention). CodePipeline's documentation does not say that it sends either key, and a condition on a key that
/// is not sent refuses everybody; iam:PassRole does not reach across accounts, so nobody else's pipeline can be given the role.
/// </summary>
internal static class ServiceRoles
{
    public static TemplateResource CodeBuild(ProductContext context) => Role(
        context,
        "CodeBuildRole",
        $"What builds and deployments of {context.Product.Name} may do",
        Statement.Trust("codebuild.amazonaws.com", new TemplateMap(
            ("StringEquals", new TemplateMap(("aws:SourceAccount", Ref("AWS::AccountId")))),
            ("ArnEquals", new TemplateMap(("aws:SourceArn", new TemplateList(ProjectArn(context, "BuildProject"), ProjectArn(context, "DeployProject"))))))),
        "build-and-deploy",
        BuildPermissions.For(context));

    public static TemplateResource CodePipeline(ProductContext context) => Role(
        context,
        "CodePipelineRole",
        $"What pipelines of {context.Product.Name} may do",
        Statement.Trust("codepipeline.amazonaws.com"),
        "run-pipelines",
        PipelinePermissions.For(context));

    public static TemplateResource SageMakerExecution(ProductContext context) => Role(
        context,
        "SageMakerExecutionRole",
        $"What training jobs, models and endpoints of {context.Product.Name} may do",
        Statement.Trust("sagemaker.amazonaws.com", new TemplateMap(
            ("StringEquals", new TemplateMap(("aws:SourceAccount", Ref("AWS::AccountId")))),
            ("ArnLike", new TemplateMap(("aws:SourceArn", Sub("arn:${AWS::Partition}:sagemaker:${AWS::Region}:${AWS::AccountId}:*")))))),
        "train-and-serve",
        ExecutionPermissions.For(context));

    private static TemplateResource Role(
        ProductContext context, string logicalId, string description, TemplateMap trust, string policyName, IEnumerable<TemplateMap> statements) =>
        ProductContext.Replaceable(logicalId, "AWS::IAM::Role", new TemplateMap(
            ("RoleName", context.Name(logicalId)),
            ("Description", description),
            ("AssumeRolePolicyDocument", trust),
            ("Policies", new TemplateList(new TemplateMap(
                ("PolicyName", policyName),
                ("PolicyDocument", Statement.Document(statements))))),
            ("Tags", context.TagList())));

    /// <summary>The ARN of a project by its name: naming the project itself would make a circle, since it names the role.</summary>
    private static TemplateValue ProjectArn(ProductContext context, string projectId) => ProductArns.Project(context, projectId);
}
