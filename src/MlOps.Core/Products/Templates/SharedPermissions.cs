using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>Statements that more than one role has.</summary>
internal static class SharedPermissions
{
    // Of all that is called a job the actions name the kinds.
    private const string Jobs = "*-job";

    private static readonly string[] CreateJobs = ["sagemaker:CreateProcessingJob", "sagemaker:CreateTrainingJob", "sagemaker:CreateTransformJob"];
    private static readonly string[] DescribeJobs = ["sagemaker:DescribeProcessingJob", "sagemaker:DescribeTrainingJob", "sagemaker:DescribeTransformJob"];

    /// <summary>Reads and writes objects of the product's bucket.</summary>
    public static IEnumerable<TemplateMap> UseArtifacts(ProductContext context) =>
    [
        FindArtifacts(context),
        Statement.Allow(
            "UseArtifacts",
            ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"],
            [ProductArns.Objects(context.Name("ArtifactsBucket"), "*")]),
    ];

    /// <summary>
    /// Writes what training makes. The pipelines keep the source that projects run in folders of their own names in the same bucket: what runs a model's code must
    /// not put its own in the place of that.
    /// </summary>
    public static TemplateMap WriteModels(ProductContext context) => Statement.Allow(
        "WriteArtifacts",
        ["s3:PutObject"],
        [.. new[] { "models/*", "training/*", $"{context.JobPrefix}*" }.Select(keys => ProductArns.Objects(context.Name("ArtifactsBucket"), keys))]);

    /// <summary>Finds objects of the product's bucket.</summary>
    public static TemplateMap FindArtifacts(ProductContext context) => Statement.Allow(
        "FindArtifacts",
        ["s3:GetBucketAcl", "s3:GetBucketLocation", "s3:GetBucketVersioning", "s3:ListBucket"],
        [ProductArns.Bucket(context.Name("ArtifactsBucket"))]);

    /// <summary>Reads objects of the product's bucket.</summary>
    public static TemplateMap ReadArtifacts(ProductContext context) =>
        Statement.Allow("ReadArtifacts", ["s3:GetObject", "s3:GetObjectVersion"], [ProductArns.Objects(context.Name("ArtifactsBucket"), "*")]);

    /// <summary>Writes the output of builds to the projects' log groups.</summary>
    public static TemplateMap WriteBuildLogs(ProductContext context, params string[] projectIds) => Statement.Allow(
        "WriteLogs",
        ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
        [.. projectIds.Select(context.BuildLogGroup).Distinct(StringComparer.Ordinal).SelectMany(group => new[] { ProductArns.LogGroup(group), ProductArns.LogStreams(group) })]);

    /// <summary>Refuses requests without TLS to the buckets that the role uses.</summary>
    public static TemplateMap RequireTls(params IEnumerable<string> buckets) => Statement.Deny(
        "RequireTls",
        ["s3:*"],
        [.. buckets.SelectMany(bucket => new[] { ProductArns.Bucket(bucket), ProductArns.Objects(bucket, "*") })],
        Statement.When("Bool", "aws:SecureTransport", "false"));

    /// <summary>The same, where no boundary of ours does it for every role.</summary>
    public static IEnumerable<TemplateMap> RequireTls(ProductContext context, params IEnumerable<string> buckets) => context.MakesBoundary ? [] : [RequireTls(buckets)];

    /// <summary>
    /// Registers model versions, but approves none: the gate before an endpoint is a person's. Both calls that can approve take the
    /// status as condition (service authorization reference, sagemaker:ModelApprovalStatus).
    /// </summary>
    public static IEnumerable<TemplateMap> RegisterModels(ProductContext context) =>
    [
        FindModelVersions(),
        ReadModelGroup(context),
        Statement.Allow(
            "RegisterModelVersions",
            ["sagemaker:AddTags", "sagemaker:CreateModelPackage", "sagemaker:DescribeModelPackage"],
            [ProductArns.ModelVersions(context)]),
        .. LeaveApprovalToPeople(context),
    ];

    /// <summary>Looks model versions up.</summary>
    public static IEnumerable<TemplateMap> ReadModels(ProductContext context) =>
    [
        FindModelVersions(),
        ReadModelGroup(context),
        Statement.Allow("ReadModelVersions", ["sagemaker:DescribeModelPackage"], [ProductArns.ModelVersions(context)]),
    ];

    /// <summary>Refuses to approve a version, whatever else allows it.</summary>
    public static TemplateMap LeaveApprovalToPeople() => Statement.Deny(
        "LeaveApprovalToPeople",
        ["sagemaker:CreateModelPackage", "sagemaker:UpdateModelPackage"],
        ["*"],
        Statement.When("StringEquals", "sagemaker:ModelApprovalStatus", "Approved"));

    /// <summary>The same, where no boundary of ours does it for every role.</summary>
    public static IEnumerable<TemplateMap> LeaveApprovalToPeople(ProductContext context) => context.MakesBoundary ? [] : [LeaveApprovalToPeople()];

    private static TemplateMap FindModelVersions() => Statement.Allow("FindModelVersions", ["sagemaker:ListModelPackages"], ["*"]);

    private static TemplateMap ReadModelGroup(ProductContext context) =>
        Statement.Allow("ReadModelGroup", ["sagemaker:DescribeModelPackageGroup"], [ProductArns.ModelGroup(context)]);

    /// <summary>Runs jobs whose names begin as the product's do.</summary>
    public static TemplateMap RunJobs(ProductContext context) => Statement.Allow(
        "RunJobs",
        ["sagemaker:AddTags", .. CreateJobs, .. DescribeJobs, "sagemaker:StopProcessingJob", "sagemaker:StopTrainingJob", "sagemaker:StopTransformJob"],
        [ProductArns.SageMaker($"{Jobs}/{context.JobPrefix}*")]);

    /// <summary>Makes the models that endpoints and transform jobs use.</summary>
    public static TemplateMap MakeModels(ProductContext context) => Statement.Allow(
        "MakeModels",
        ["sagemaker:AddTags", "sagemaker:CreateModel", "sagemaker:DescribeModel"],
        [ProductArns.SageMaker($"model/{context.JobPrefix}*")]);

    /// <summary>
    /// Keeps what runs a model's code from making the models that deployments make: one of such a name that is there already is what a deployment serves.
    /// </summary>
    public static TemplateMap LeaveModelsOfDeployments(ProductContext context) =>
        Statement.Deny("LeaveModelsOfDeployments", ["sagemaker:CreateModel"], [ProductArns.SageMaker($"model/{context.DeploymentPrefix}*")]);

    /// <summary>
    /// Runs the steps of SageMaker pipelines, whose jobs and models SageMaker names after the execution, whoever's it is. So they are only made and
    /// looked at (developer guide, IAM Access Management of SageMaker Pipelines: Create and Describe), and tagged while they are made
    /// (service authorization reference, sagemaker:TaggingAction): another product's are neither stopped nor given this one's tags.
    /// </summary>
    public static IEnumerable<TemplateMap> RunPipelineSteps()
    {
        string[] create = [.. CreateJobs, "sagemaker:CreateModel"];
        TemplateValue[] steps = [ProductArns.SageMaker($"{Jobs}/pipelines-*"), ProductArns.SageMaker("model/pipelines-*")];
        yield return Statement.Allow("RunPipelineSteps", [.. create, .. DescribeJobs, "sagemaker:DescribeModel"], steps);
        yield return Statement.Allow(
            "TagPipelineSteps",
            ["sagemaker:AddTags"],
            steps,
            Statement.When("StringEquals", "sagemaker:TaggingAction", [.. create.Select(action => (TemplateValue)action["sagemaker:".Length..])]));
    }

    /// <summary>Gives the execution role to SageMaker, and to nobody else.</summary>
    public static TemplateMap PassExecutionRole(ProductContext context) => Statement.Allow(
        "PassExecutionRole",
        ["iam:PassRole"],
        [ProductArns.Role(context, "SageMakerExecutionRole")],
        Statement.When("StringEquals", "iam:PassedToService", "sagemaker.amazonaws.com"));
}
