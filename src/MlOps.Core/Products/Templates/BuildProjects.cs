using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>The CodeBuild projects that the pipelines run.</summary>
internal static class BuildProjects
{
    /// <summary>
    /// Amazon Linux 2023, the newest standard image, which has Python 3.13, the AWS CLI and jq (CodeBuild user guide, Available runtimes;
    /// aws/aws-codebuild-docker-images, al/x86_64/standard/6.0).
    /// </summary>
    private const string Image = "aws/codebuild/amazonlinux-x86_64-standard:6.0";

    /// <summary>Minutes that training may take; CodeBuild's limit is 2,160.</summary>
    private const int BuildMinutes = 480;

    /// <summary>Minutes that a deployment may take: two waits for an endpoint, an hour each.</summary>
    private const int DeployMinutes = 150;

    public static TemplateResource Build(ProductContext context) => Project(
        context,
        "BuildProject",
        $"Trains and registers the model of {context.Product.Name}",
        BuildSpecs.ModelBuild,
        BuildMinutes,
        "CodeBuildRole",
        context.HasExtra(ProductExtras.EcrRepository) ? [Variable("IMAGE_REPOSITORY_URI", ImageRepositories.Uri())] : []);

    public static TemplateResource Deploy(ProductContext context) => Project(
        context,
        "DeployProject",
        $"Deploys approved models of {context.Product.Name}",
        BuildSpecs.ModelDeploy,
        DeployMinutes,
        ServiceRoles.OfDeployProject(context),
        Variable("ENDPOINT_NAME", context.EndpointName));

    private static TemplateResource Project(ProductContext context, string logicalId, string description, string buildSpec, int minutes, string roleId, params TemplateMap[] variables) =>
        ProductContext.Replaceable(logicalId, "AWS::CodeBuild::Project", new TemplateMap(
            ("Name", context.Name(logicalId)),
            ("Description", description),
            ("ServiceRole", Intrinsics.GetAtt(roleId, "Arn")),
            ("Artifacts", new TemplateMap(("Type", "CODEPIPELINE"))),
            ("Source", new TemplateMap(("Type", "CODEPIPELINE"), ("BuildSpec", buildSpec))),
            ("Environment", Environment(context, logicalId == "BuildProject" && context.HasExtra(ProductExtras.EcrRepository), variables)),
            ("LogsConfig", new TemplateMap(("CloudWatchLogs", Logs(context, logicalId)))),
            ("VpcConfig", Vpc(context)),
            ("EncryptionKey", context.HasTier(ProductTiers.Enterprise) ? EncryptionKeys.Arn() : null),
            ("TimeoutInMinutes", minutes),
            ("Tags", context.TagList())));

    private static TemplateMap Environment(ProductContext context, bool makesImages, TemplateMap[] variables) => new(
        ("Type", "LINUX_CONTAINER"),
        ("ComputeType", "BUILD_GENERAL1_SMALL"),
        ("Image", Image),

        // Docker runs in such a container only (CodeBuild user guide, ProjectEnvironment.privilegedMode).
        ("PrivilegedMode", makesImages ? true : null),
        ("EnvironmentVariables", new TemplateList(
        [
            Variable("PRODUCT_NAME", context.Product.Name),
            Variable("MODEL_PACKAGE_GROUP_NAME", context.Name("ModelPackageGroup")),
            Variable("ARTIFACTS_BUCKET", Intrinsics.Ref("ArtifactsBucket")),
            Variable("SAGEMAKER_ROLE_ARN", Intrinsics.GetAtt("SageMakerExecutionRole", "Arn")),
                        Variable("SAGEMAKER_NAME_PREFIX", RunTimePrefix.ForJoining(context.Product.Name)),
            .. ForJobs(context),
            .. variables,
        ])));

    // What jobs need to be encrypted with the product's key, and to run in its VPC.
    private static IEnumerable<TemplateMap> ForJobs(ProductContext context) => context.HasTier(ProductTiers.Enterprise)
        ?
        [
            Variable("KMS_KEY_ARN", EncryptionKeys.Arn()),
            Variable("SUBNET_IDS", VpcInputs.SubnetIdText(context)),
            Variable("SECURITY_GROUP_ID", VpcInputs.SecurityGroupId(context)),
        ]
        : [];

    private static TemplateMap Logs(ProductContext context, string logicalId) => context.HasTier(ProductTiers.Enterprise)
        ? new TemplateMap(("Status", "ENABLED"), ("GroupName", Intrinsics.Ref("ComplianceLogGroup")), ("StreamName", context.Name(logicalId)))
        : new TemplateMap(("Status", "ENABLED"), ("GroupName", context.BuildLogGroup(logicalId)));

    private static TemplateMap? Vpc(ProductContext context) => context.HasTier(ProductTiers.Enterprise)
        ? new TemplateMap(
            ("VpcId", VpcInputs.VpcId(context)),
            ("Subnets", VpcInputs.SubnetIds(context)),
            ("SecurityGroupIds", new TemplateList(VpcInputs.SecurityGroupId(context))))
        : null;

    private static TemplateMap Variable(string name, TemplateValue value) => new(("Name", name), ("Value", value));
}
