using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Products.Templates;

/// <summary>
/// What training jobs, models and endpoints may do: what the SageMaker developer guide lists for the CreateTrainingJob and CreateModel
/// APIs (SageMaker AI roles), on the product's own resources, and what the steps of a SageMaker pipeline need.
/// </summary>
internal static class ExecutionPermissions
{
    public static IEnumerable<TemplateMap> For(ProductContext context) =>
    [
        Statement.Allow(
            "WriteLogs",
            ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
            [ProductArns.LogGroup("/aws/sagemaker/*")]),
        Statement.Allow(
            "WriteMetrics",
            ["cloudwatch:PutMetricData"],
            ["*"],
            Statement.When("StringLike", "cloudwatch:namespace", "/aws/sagemaker/*")),
        Statement.Allow("OpenRegistries", ["ecr:GetAuthorizationToken"], ["*"]),
        // SageMaker's own images lie in accounts of AWS, one a region.
        Statement.Allow(
            "PullImages",
            ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
            [Sub("arn:${AWS::Partition}:ecr:${AWS::Region}:*:repository/*")]),
        SharedPermissions.FindArtifacts(context),
        SharedPermissions.ReadArtifacts(context),
        SharedPermissions.WriteModels(context),
        .. SharedPermissions.RegisterModels(context),
        SharedPermissions.RunJobs(context),
        SharedPermissions.MakeModels(context),
        SharedPermissions.LeaveModelsOfDeployments(context),
        .. SharedPermissions.RunPipelineSteps(),
        .. EncryptionKeys.Use(context),
        .. EncryptionKeys.EncryptVolumes(context),
        .. VpcPermissions.JoinWithJobs(context),
        SharedPermissions.PassExecutionRole(context),
        .. SharedPermissions.RequireTls(context, context.Name("ArtifactsBucket")),
    ];
}
