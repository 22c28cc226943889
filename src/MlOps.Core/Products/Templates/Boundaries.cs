using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>
/// The most that any role of the product may do, whatever is attached to it later: the services that the product uses, on the product's own resources and on
/// steps of SageMaker's pipelines, and no approval of a model.
/// </summary>
internal static class Boundaries
{
    public static TemplateResource Boundary(ProductContext context) => ProductContext.Replaceable(
        "PermissionsBoundary",
        "AWS::IAM::ManagedPolicy",
        new TemplateMap(
            ("ManagedPolicyName", context.Name("PermissionsBoundary")),
            ("Path", context.Product.IamPath),
            ("Description", $"The most that roles of {context.Product.Name} may do"),
            ("PolicyDocument", Statement.Document(Statements(context)))));

    private static IEnumerable<TemplateMap> Statements(ProductContext context) =>
    [
        Statement.Allow(
            "LookAround",
            ["cloudwatch:PutMetricData", .. VpcPermissions.InterfaceChanges, "ec2:Describe*", "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetAuthorizationToken", "ecr:GetDownloadUrlForLayer", "sagemaker:ListModelPackages"],
            ["*"]),

        // Steps of SageMaker's own pipelines have names that say nothing of their product; what is allowed on them is for the roles to narrow.
        Statement.Allow("UseModels", ["sagemaker:*"], [.. ProductArns.Models(context), ProductArns.PipelineSteps()]),
        Statement.Allow("UseData", ["s3:Get*", "s3:List*", "s3:PutObject"], [.. Buckets(context).SelectMany(bucket => new[] { ProductArns.Bucket(bucket), ProductArns.Objects(bucket, "*") })]),
        Statement.Allow("UseKey", ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"], [EncryptionKeys.Arn()]),
        Statement.Allow(
            "WriteLogs",
            ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:GetLogEvents", "logs:PutLogEvents"],
            [ProductArns.LogGroup(context.Name("ComplianceLogGroup")), ProductArns.LogStreams(context.Name("ComplianceLogGroup")), ProductArns.LogGroup("/aws/sagemaker/*")]),
        Statement.Allow(
            "RunPipelines",
            ["codebuild:BatchGetBuilds", "codebuild:StartBuild", "codepipeline:StartPipelineExecution"],
            [ProductArns.Project(context, "BuildProject"), ProductArns.Project(context, "DeployProject"), .. PipelineStarts.PipelineIds(context).Select(id => ProductArns.Pipeline(context, id))]),
        .. ImageRepositories.Bound(context),
        .. ReadSource(context),
        SharedPermissions.PassExecutionRole(context),
        SharedPermissions.LeaveApprovalToPeople(),
        SharedPermissions.RequireTls(Buckets(context)),
    ];

    private static IEnumerable<string> Buckets(ProductContext context) => context.Product.SourceControl == SourceControls.S3
        ? [context.Name("ArtifactsBucket"), SourceArchives.Bucket(context.Product)]
        : [context.Name("ArtifactsBucket")];

    private static IEnumerable<TemplateMap> ReadSource(ProductContext context) => context.Product.SourceControl switch
    {
        SourceControls.CodeCommit =>
        [
            Statement.Allow(
                "ReadSource",
                ["codecommit:CancelUploadArchive", "codecommit:Get*", "codecommit:UploadArchive"],
                [ProductArns.Repository(context, "ModelBuildRepository"), ProductArns.Repository(context, "ModelDeployRepository")]),
        ],
        SourceControls.S3 => [],
        _ => [Statement.Allow("ReadSource", ["codeconnections:UseConnection", "codestar-connections:UseConnection"], [context.Product.ConnectionArn!])],
    };
}
