namespace MlOps.Products;

/// <summary>
/// The tiers, and which resources a product of each has. Logical ids, types and counts are those of the ML Provisioner's public
/// documents (docs.axontechlabs.com/ml: README and NAMING_CONVENTIONS), so that what it made can be taken over.
/// </summary>
public static class TierCatalog
{
    private static readonly TierResource[] Rows =
    [
        new("ModelPackageGroup", "AWS::SageMaker::ModelPackageGroup", ProductTiers.Starter, NameScope.Regional, "models",
            "Model registry: the versions of the model, and who approved them"),
        new("ModelBuildRepository", "AWS::CodeCommit::Repository", ProductTiers.Starter, NameScope.Regional, "model-build",
            "Code that trains and registers the model", TierResource.WithCodeCommit),
        new("ModelDeployRepository", "AWS::CodeCommit::Repository", ProductTiers.Starter, NameScope.Regional, "model-deploy",
            "Code that deploys an approved model", TierResource.WithCodeCommit),
        new("BuildProject", "AWS::CodeBuild::Project", ProductTiers.Starter, NameScope.Regional, "build",
            "Runs the training code of the build pipeline"),
        new("DeployProject", "AWS::CodeBuild::Project", ProductTiers.Starter, NameScope.Regional, "deploy",
            "Brings an approved model version to the endpoint"),
        new("BuildPipeline", "AWS::CodePipeline::Pipeline", ProductTiers.Starter, NameScope.Regional, "build-pipeline",
            "Source to registered model version"),
        new("DeployPipeline", "AWS::CodePipeline::Pipeline", ProductTiers.Starter, NameScope.Regional, "deploy-pipeline",
            "Approved model version to endpoint"),
        new("CodeBuildRole", "AWS::IAM::Role", ProductTiers.Starter, NameScope.Account, "codebuild-role",
            "What the two projects may do"),
        new("CodePipelineRole", "AWS::IAM::Role", ProductTiers.Starter, NameScope.Account, "codepipeline-role",
            "What the two pipelines may do"),
        new("SageMakerExecutionRole", "AWS::IAM::Role", ProductTiers.Starter, NameScope.Account, "sagemaker-execution-role",
            "What training jobs, models and endpoints may do"),
        new("ArtifactsBucket", "AWS::S3::Bucket", ProductTiers.Starter, NameScope.Regional, "artifacts",
            "Pipeline artifacts, training data and model archives"),
        new("SsmModelPackageGroupArn", "AWS::SSM::Parameter", ProductTiers.Starter, NameScope.SsmPath, "ModelPackageGroupArn",
            "Publishes the ARN of the model registry"),
        new("SsmRepositoryUrl", "AWS::SSM::Parameter", ProductTiers.Starter, NameScope.SsmPath, "RepositoryUrl",
            "Publishes the clone URL of the model-build repository", TierResource.WithCodeCommit),

        new("ModelApprovedRule", "AWS::Events::Rule", ProductTiers.Professional, NameScope.Regional, "model-approved",
            "Starts the deploy pipeline when a model version is approved"),
        new("Dashboard", "AWS::CloudWatch::Dashboard", ProductTiers.Professional, NameScope.Regional, "dashboard",
            "Pipelines, builds and endpoints at a glance"),
        new("BuildPolicy", "AWS::IAM::ManagedPolicy", ProductTiers.Professional, NameScope.Account, "build-policy",
            "What a build needs, as a managed policy"),
        new("DeployPolicy", "AWS::IAM::ManagedPolicy", ProductTiers.Professional, NameScope.Account, "deploy-policy",
            "What a deployment needs, as a managed policy"),
        new("SsmBucketName", "AWS::SSM::Parameter", ProductTiers.Professional, NameScope.SsmPath, "BucketName",
            "Publishes the name of the artifacts bucket"),
        new("SsmDashboardName", "AWS::SSM::Parameter", ProductTiers.Professional, NameScope.SsmPath, "DashboardName",
            "Publishes the name of the dashboard"),

        new("EncryptionKey", "AWS::KMS::Key", ProductTiers.Enterprise, NameScope.None, "",
            "Encrypts bucket, logs, alerts, artifacts and volumes"),
        new("EncryptionKeyAlias", "AWS::KMS::Alias", ProductTiers.Enterprise, NameScope.KeyAlias, "",
            "A readable name of the key"),
        new("VpcEndpointSagemakerApi", "AWS::EC2::VPCEndpoint", ProductTiers.Enterprise, NameScope.None, "",
            "SageMaker API from inside the VPC"),
        new("VpcEndpointSagemakerRuntime", "AWS::EC2::VPCEndpoint", ProductTiers.Enterprise, NameScope.None, "",
            "Endpoint invocations from inside the VPC"),
        new("VpcEndpointS3", "AWS::EC2::VPCEndpoint", ProductTiers.Enterprise, NameScope.None, "",
            "S3 from inside the VPC"),
        new("VpcEndpointSts", "AWS::EC2::VPCEndpoint", ProductTiers.Enterprise, NameScope.None, "",
            "STS from inside the VPC"),
        new("EndpointSecurityGroup", "AWS::EC2::SecurityGroup", ProductTiers.Enterprise, NameScope.Regional, "endpoint-sg",
            "Who reaches the VPC endpoints", TierResource.WithOwnSecurityGroup),
        new("ComplianceLogGroup", "AWS::Logs::LogGroup", ProductTiers.Enterprise, NameScope.Regional, "compliance-logs",
            "Output of all builds, kept for as long as compliance asks"),
        new("UnauthorizedAccessFilter", "AWS::Logs::MetricFilter", ProductTiers.Enterprise, NameScope.Regional, "unauthorized-access",
            "Counts refused calls in build output"),
        new("PipelineErrorFilter", "AWS::Logs::MetricFilter", ProductTiers.Enterprise, NameScope.Regional, "pipeline-errors",
            "Counts errors in build output"),
        new("UnauthorizedAccessAlarm", "AWS::CloudWatch::Alarm", ProductTiers.Enterprise, NameScope.Regional, "unauthorized-access-alarm",
            "Tells of refused calls"),
        new("PipelineErrorAlarm", "AWS::CloudWatch::Alarm", ProductTiers.Enterprise, NameScope.Regional, "pipeline-errors-alarm",
            "Tells of errors"),
        new("SecurityAlertsTopic", "AWS::SNS::Topic", ProductTiers.Enterprise, NameScope.Regional, "security-alerts",
            "Where alarms go"),
        new("SecurityAlertsSubscription", "AWS::SNS::Subscription", ProductTiers.Enterprise, NameScope.None, "",
            "Who gets the alarms by e-mail"),
        new("PermissionsBoundary", "AWS::IAM::ManagedPolicy", ProductTiers.Enterprise, NameScope.Account, "boundary",
            "The most that any role of the product may do", TierResource.WithOwnBoundary),
        new("SsmKmsKeyArn", "AWS::SSM::Parameter", ProductTiers.Enterprise, NameScope.SsmPath, "KmsKeyArn",
            "Publishes the ARN of the key"),
        new("SsmLogGroupName", "AWS::SSM::Parameter", ProductTiers.Enterprise, NameScope.SsmPath, "LogGroupName",
            "Publishes the name of the compliance log group"),
        new("SsmVpcEndpointIdSagemakerApi", "AWS::SSM::Parameter", ProductTiers.Enterprise, NameScope.SsmPath, "VpcEndpointIdSagemakerApi",
            "Publishes the id of the SageMaker API endpoint"),
        new("SsmVpcEndpointIdSagemakerRuntime", "AWS::SSM::Parameter", ProductTiers.Enterprise, NameScope.SsmPath, "VpcEndpointIdSagemakerRuntime",
            "Publishes the id of the SageMaker runtime endpoint"),
        new("SsmVpcEndpointIdS3", "AWS::SSM::Parameter", ProductTiers.Enterprise, NameScope.SsmPath, "VpcEndpointIdS3",
            "Publishes the id of the S3 endpoint"),
        new("SsmVpcEndpointIdSts", "AWS::SSM::Parameter", ProductTiers.Enterprise, NameScope.SsmPath, "VpcEndpointIdSts",
            "Publishes the id of the STS endpoint"),
        new("SsmSecurityGroupId", "AWS::SSM::Parameter", ProductTiers.Enterprise, NameScope.SsmPath, "SecurityGroupId",
            "Publishes the id of the security group", TierResource.WithOwnSecurityGroup),

        new("ArtifactsBucketPolicy", "AWS::S3::BucketPolicy", ProductTiers.Starter, NameScope.None, "",
            "Refuses connections without TLS, and encryption with other keys", TierResource.WithExtra(ProductExtras.BucketPolicy)),
        new("SecurityAlertsTopicPolicy", "AWS::SNS::TopicPolicy", ProductTiers.Enterprise, NameScope.None, "",
            "Lets every alarm of the account tell the topic", TierResource.WithExtra(ProductExtras.TopicPolicy)),
        new("BuildSourceRule", "AWS::Events::Rule", ProductTiers.Starter, NameScope.Regional, "build-source",
            "Starts the build pipeline when its source changes", TierResource.WithExtra(ProductExtras.SourceTrigger)),
        new("DeploySourceRule", "AWS::Events::Rule", ProductTiers.Starter, NameScope.Regional, "deploy-source",
            "Starts the deploy pipeline when its source changes", TierResource.WithExtra(ProductExtras.SourceTrigger), ProductTiers.Starter),
        new("DeployRole", "AWS::IAM::Role", ProductTiers.Starter, NameScope.Account, "deploy-role",
            "What the deploy project may do, apart from builds", TierResource.WithExtra(ProductExtras.DeployRole)),
        new("ImageRepository", "AWS::ECR::Repository", ProductTiers.Starter, NameScope.Regional, "images",
            "Images that builds push, for training and serving", TierResource.WithExtra(ProductExtras.EcrRepository)),
        new("BuildScheduleRule", "AWS::Events::Rule", ProductTiers.Starter, NameScope.Regional, "build-schedule",
            "Starts the build pipeline by the clock", TierResource.WithExtra(ProductExtras.Schedule)),
    ];

    private static readonly MlTier[] Catalog =
    [
        Describe(ProductTiers.Starter, "Sandbox and proof of concept: registry, repositories and pipelines"),
        Describe(ProductTiers.Professional, "Team development: starter, with approval events, a dashboard and managed policies"),
        Describe(ProductTiers.Enterprise, "Production workloads: professional, with a key, an existing VPC, alarms and a permissions boundary"),
    ];

    /// <summary>Every resource that a product of any tier may have.</summary>
    internal static IReadOnlyList<TierResource> Resources => Rows;

    /// <summary>The tiers, lowest first.</summary>
    public static IReadOnlyList<MlTier> Tiers => Catalog;

    /// <summary>A tier by its name.</summary>
    /// <param name="name"><c>starter</c>, <c>professional</c> or <c>enterprise</c>.</param>
    /// <exception cref="MlOpsException"><c>TierNotFound</c>: there is no such tier.</exception>
    public static MlTier Find(string name) =>
        Array.Find(Catalog, tier => tier.Name == name) ?? throw new MlOpsException(
            "TierNotFound", MlErrorCategory.ObjectNotFound, $"There is no tier '{name}'.")
        {
            Resource = name,
            RecommendedAction = $"Choose one of {string.Join(", ", ProductTiers.All)}.",
        };

    /// <summary>The resources of a product, in the order of its template.</summary>
    /// <param name="product">The product.</param>
    public static IReadOnlyList<MlTierResource> ResourcesOf(MlProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return [.. RowsOf(ProductChoices.Of(product)).Where(row => IsIn(product, row)).Select(ToPublic)];
    }

    // A test deployment mails nobody.
    private static bool IsIn(MlProduct product, TierResource row) => row.Type != "AWS::SNS::Subscription" || product.AlertsEmail is not null;

    /// <summary>The rows of a product with these choices.</summary>
    internal static IEnumerable<TierResource> RowsOf(ProductChoices choices) => Rows.Where(row => row.BelongsTo(choices));

    /// <summary>The rows that the tier counts: those of a product without extras.</summary>
    internal static IEnumerable<TierResource> RowsOf(string tier, string sourceControl, string? vpcMode) => RowsOf(new ProductChoices(tier, sourceControl, vpcMode));

    private static MlTier Describe(string tier, string description) => new()
    {
        Name = tier,
        Description = description,
        CodeCommitResourceCount = RowsOf(tier, SourceControls.CodeCommit, VpcModes.SecurityGroupProvisioner).Count(),
        MaxCodeCommitResourceCount = RowsOf(tier, SourceControls.CodeCommit, VpcModes.Standalone).Count(),
        S3ResourceCount = RowsOf(tier, SourceControls.S3, VpcModes.SecurityGroupProvisioner).Count(),
        MaxS3ResourceCount = RowsOf(tier, SourceControls.S3, VpcModes.Standalone).Count(),
        Resources = [.. RowsOf(tier, SourceControls.CodeCommit, VpcModes.Standalone).Select(ToPublic)],
        Extras = [.. Rows.Where(row => row.IsExtra && row.IsOf(tier)).Select(ToPublic)],
    };

    private static MlTierResource ToPublic(TierResource row) => new()
    {
        LogicalId = row.LogicalId,
        Type = row.Type,
        SinceTier = row.SinceTier,
        When = row.When,
        Purpose = row.Purpose,
    };
}
