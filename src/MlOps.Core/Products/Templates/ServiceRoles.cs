using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Products.Templates;

/// <summary>
/// The roles, each for one service and with what the product needs of it. Every role refuses to talk to S3 without TLS, since the
/// bucket of a product without extras has no policy to do it. Trust is bound to the product's account and resources where the service says on whose behalf it
/// comes: CodeBuild (user guide, Allow CodeBuild to interact with other AWS services), SageMaker (developer guide, Cross-service
/// confused deputy prevention) and EventBridge (user guide, Cross-service confused deputy prevention). CodePipeline's documentation does not say that it sends either key, and a condition on a key that
/// is not sent refuses everybody; iam:PassRole does not reach across accounts, so nobody else's pipeline can be given the role.
/// </summary>
internal static class ServiceRoles
{
    public static TemplateResource CodeBuild(ProductContext context) => Role(
        context,
        "CodeBuildRole",
        HasDeployRole(context) ? $"What builds of {context.Product.Name} may do" : $"What builds and deployments of {context.Product.Name} may do",
        TrustProjects(context, HasDeployRole(context) ? ["BuildProject"] : ["BuildProject", "DeployProject"]),
        HasDeployRole(context) ? Policies(context, "BuildPolicy", "build", BuildPermissions.For)
            : context.HasTier(ProductTiers.Professional) ? ("ManagedPolicyArns", new TemplateList(Ref("BuildPolicy"), Ref("DeployPolicy")))
            : Inline("build-and-deploy", BuildAndDeployPermissions.For(context)));

    /// <summary>The role of deployments, where they have one of their own: the code of builds does not reach the endpoint then.</summary>
    public static TemplateResource Deploy(ProductContext context) => Role(
        context,
        "DeployRole",
        $"What deployments of {context.Product.Name} may do",
        TrustProjects(context, "DeployProject"),
        Policies(context, "DeployPolicy", "deploy", DeployPermissions.For));

    /// <summary>The logical ids of the product's roles.</summary>
    public static IEnumerable<string> Ids(ProductContext context) =>
        ["CodeBuildRole", "CodePipelineRole", "SageMakerExecutionRole", .. HasDeployRole(context) ? ["DeployRole"] : Array.Empty<string>()];

    /// <summary>The logical id of the role of the deploy project.</summary>
    public static string OfDeployProject(ProductContext context) => HasDeployRole(context) ? "DeployRole" : "CodeBuildRole";

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

    // Rules start pipelines with the pipelines' role: the tiers have no fourth.
    private static IEnumerable<TemplateMap> TrustEvents(ProductContext context)
    {
        TemplateValue[] rules = [.. PipelineStarts.RuleIds(context).Select(id => PipelineStarts.RuleArn(context, id))];
        return rules.Length > 0 ? [Statement.Trust("events.amazonaws.com", OnBehalfOf(rules is [var only] ? only : new TemplateList(rules)))] : [];
    }

    private static TemplateMap TrustProjects(ProductContext context, params string[] projectIds) => Statement.Document(Statement.Trust(
        "codebuild.amazonaws.com", OnBehalfOf(new TemplateList(projectIds.Select(id => ProjectArn(context, id))))));

    private static TemplateMap OnBehalfOf(TemplateValue sources) => new(
        ("StringEquals", new TemplateMap(("aws:SourceAccount", Ref("AWS::AccountId")))),
        ("ArnEquals", new TemplateMap(("aws:SourceArn", sources))));

    private static bool HasDeployRole(ProductContext context) => context.HasExtra(ProductExtras.DeployRole);

    // Managed where the tier has managed policies, and the role's own below it.
    private static (string Key, TemplateValue? Value) Policies(
        ProductContext context, string policyId, string name, Func<ProductContext, IEnumerable<TemplateMap>> statements) => context.HasTier(ProductTiers.Professional)
            ? ("ManagedPolicyArns", new TemplateList(Ref(policyId)))
            : Inline(name, statements(context));

    private static TemplateResource Role(
        ProductContext context, string logicalId, string description, TemplateMap trust, (string Key, TemplateValue? Value) policies) =>
        ProductContext.Replaceable(logicalId, "AWS::IAM::Role", new TemplateMap(
            ("RoleName", context.Name(logicalId)),
            ("Path", context.Product.IamPath),
            ("Description", description),
            ("AssumeRolePolicyDocument", trust),
            policies,
            ("PermissionsBoundary", Boundary(context)),
            ("Tags", context.TagList())));

    private static TemplateValue? Boundary(ProductContext context) =>
        context.Product.PermissionsBoundaryArn is { } arn ? arn : context.MakesBoundary ? Ref("PermissionsBoundary") : null;

    private static (string Key, TemplateValue? Value) Inline(string name, IEnumerable<TemplateMap> statements) => ("Policies", new TemplateList(
        new TemplateMap(("PolicyName", name), ("PolicyDocument", Statement.Document(statements)))));

    /// <summary>The ARN of a project by its name: naming the project itself would make a circle, since it names the role.</summary>
    private static TemplateValue ProjectArn(ProductContext context, string projectId) => ProductArns.Project(context, projectId);
}
