using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Products.Templates;

/// <summary>
/// The three roles, each for one service and with what the product needs of it. Every role refuses to talk to S3 without TLS, since the
/// bucket has no policy to do it. Trust is bound to the product's account and resources where the service says on whose behalf it
/// comes: CodeBuild (user guide, Allow CodeBuild to interact with other AWS services), SageMaker (developer guide, Cross-service
/// confused deputy prevention) and EventBridge (user guide, Cross-service confused deputy prevention). CodePipeline's documentation does not say that it sends either key, and a condition on a key that
/// is not sent refuses everybody; iam:PassRole does not reach across accounts, so nobody else's pipeline can be given the role.
/// </summary>
internal static class ServiceRoles
{
    public static TemplateResource CodeBuild(ProductContext context) => Role(
        context,
        "CodeBuildRole",
        $"What builds and deployments of {context.Product.Name} may do",
        Statement.Document(Statement.Trust("codebuild.amazonaws.com", new TemplateMap(
            ("StringEquals", new TemplateMap(("aws:SourceAccount", Ref("AWS::AccountId")))),
            ("ArnEquals", new TemplateMap(("aws:SourceArn", new TemplateList(ProjectArn(context, "BuildProject"), ProjectArn(context, "DeployProject")))))))),
        context.HasTier(ProductTiers.Professional)
            ? ("ManagedPolicyArns", new TemplateList(Ref("BuildPolicy"), Ref("DeployPolicy")))
            : Inline("build-and-deploy", BuildAndDeployPermissions.For(context)));

    public static TemplateResource CodePipeline(ProductContext context) => Role(
        context,
        "CodePipelineRole",
        $"What pipelines of {context.Product.Name} may do",
        Statement.Document([Statement.Trust("codepipeline.amazonaws.com"), .. TrustEvents(context)]),
        Inline("run-pipelines", PipelinePermissions.For(context)));

    public static TemplateResource SageMakerExecution(ProductContext context) => Role(
        context,
        "SageMakerExecutionRole",
        $"What training jobs, models and endpoints of {context.Product.Name} may do",
        Statement.Document(Statement.Trust("sagemaker.amazonaws.com", new TemplateMap(
            ("StringEquals", new TemplateMap(("aws:SourceAccount", Ref("AWS::AccountId")))),
            ("ArnLike", new TemplateMap(("aws:SourceArn", Sub("arn:${AWS::Partition}:sagemaker:${AWS::Region}:${AWS::AccountId}:*"))))))),
        Inline("train-and-serve", ExecutionPermissions.For(context)));

    // The rule that sees approvals starts the deploy pipeline with the pipelines' role: the tiers have no fourth.
    private static IEnumerable<TemplateMap> TrustEvents(ProductContext context) => context.HasTier(ProductTiers.Professional)
        ?
        [
            Statement.Trust("events.amazonaws.com", new TemplateMap(
                ("StringEquals", new TemplateMap(("aws:SourceAccount", Ref("AWS::AccountId")))),
                ("ArnEquals", new TemplateMap(("aws:SourceArn", ApprovalEvents.RuleArn(context)))))),
        ]
        : [];

    private static TemplateResource Role(
        ProductContext context, string logicalId, string description, TemplateMap trust, (string Key, TemplateValue? Value) policies) =>
        ProductContext.Replaceable(logicalId, "AWS::IAM::Role", new TemplateMap(
            ("RoleName", context.Name(logicalId)),
            ("Description", description),
            ("AssumeRolePolicyDocument", trust),
            policies,
            ("PermissionsBoundary", context.HasTier(ProductTiers.Enterprise) ? Ref("PermissionsBoundary") : null),
            ("Tags", context.TagList())));

    private static (string Key, TemplateValue? Value) Inline(string name, IEnumerable<TemplateMap> statements) => ("Policies", new TemplateList(
        new TemplateMap(("PolicyName", name), ("PolicyDocument", Statement.Document(statements)))));

    /// <summary>The ARN of a project by its name: naming the project itself would make a circle, since it names the role.</summary>
    private static TemplateValue ProjectArn(ProductContext context, string projectId) => ProductArns.Project(context, projectId);
}
