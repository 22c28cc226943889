using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>Statements that more than one role has.</summary>
internal static class SharedPermissions
{
    private static readonly string[] JobKinds = ["processing-job", "training-job", "transform-job"];

    /// <summary>Reads and writes objects of the product's bucket.</summary>
    public static IEnumerable<TemplateMap> UseArtifacts(ProductContext context)
    {
        var bucket = context.Name("ArtifactsBucket");
        yield return Statement.Allow(
            "FindArtifacts",
            ["s3:GetBucketAcl", "s3:GetBucketLocation", "s3:GetBucketVersioning", "s3:ListBucket"],
            [ProductArns.Bucket(bucket)]);
        yield return Statement.Allow(
            "UseArtifacts",
            ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"],
            [ProductArns.Objects(bucket, "*")]);
    }

    /// <summary>Refuses requests without TLS to the buckets that the role uses.</summary>
    public static TemplateMap RequireTls(params IEnumerable<string> buckets) => Statement.Deny(
        "RequireTls",
        ["s3:*"],
        [.. buckets.SelectMany(bucket => new[] { ProductArns.Bucket(bucket), ProductArns.Objects(bucket, "*") })],
        Statement.When("Bool", "aws:SecureTransport", "false"));

    /// <summary>
    /// Registers model versions, but approves none: the gate before an endpoint is a person's. Both calls that can approve take the
    /// status as condition (service authorization reference, sagemaker:ModelApprovalStatus).
    /// </summary>
    public static IEnumerable<TemplateMap> RegisterModels(ProductContext context)
    {
        yield return Statement.Allow("FindModelVersions", ["sagemaker:ListModelPackages"], ["*"]);
        yield return Statement.Allow("ReadModelGroup", ["sagemaker:DescribeModelPackageGroup"], [ProductArns.ModelGroup(context)]);
        yield return Statement.Allow(
            "RegisterModelVersions",
            ["sagemaker:AddTags", "sagemaker:CreateModelPackage", "sagemaker:DescribeModelPackage", "sagemaker:UpdateModelPackage"],
            [ProductArns.ModelVersions(context)]);
        yield return Statement.Deny(
            "LeaveApprovalToPeople",
            ["sagemaker:CreateModelPackage", "sagemaker:UpdateModelPackage"],
            ["*"],
            Statement.When("StringEquals", "sagemaker:ModelApprovalStatus", "Approved"));
    }

    /// <summary>Runs jobs whose names begin as the product's do, or as SageMaker names the steps of its pipelines.</summary>
    public static TemplateMap RunJobs(ProductContext context) => Statement.Allow(
        "RunJobs",
        [
            "sagemaker:AddTags",
            "sagemaker:CreateProcessingJob", "sagemaker:CreateTrainingJob", "sagemaker:CreateTransformJob",
            "sagemaker:DescribeProcessingJob", "sagemaker:DescribeTrainingJob", "sagemaker:DescribeTransformJob",
            "sagemaker:StopProcessingJob", "sagemaker:StopTrainingJob", "sagemaker:StopTransformJob",
        ],
        [.. JobKinds.SelectMany(job => new[] { ProductArns.SageMaker($"{job}/{context.RunTimePrefix}-*"), ProductArns.SageMaker($"{job}/pipelines-*") })]);

    /// <summary>Makes the models that endpoints and transform jobs use.</summary>
    public static TemplateMap MakeModels(ProductContext context) => Statement.Allow(
        "MakeModels",
        ["sagemaker:AddTags", "sagemaker:CreateModel", "sagemaker:DescribeModel"],
        [ProductArns.SageMaker($"model/{context.RunTimePrefix}-*"), ProductArns.SageMaker("model/pipelines-*")]);

    /// <summary>Gives the execution role to SageMaker, and to nobody else.</summary>
    public static TemplateMap PassExecutionRole(ProductContext context) => Statement.Allow(
        "PassExecutionRole",
        ["iam:PassRole"],
        [ProductArns.Role(context, "SageMakerExecutionRole")],
        Statement.When("StringEquals", "iam:PassedToService", "sagemaker.amazonaws.com"));
}
