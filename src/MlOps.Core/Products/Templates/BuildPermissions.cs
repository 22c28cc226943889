using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>What the two build projects may do: train, register, and deploy to the product's endpoint.</summary>
internal static class BuildPermissions
{
    public static IEnumerable<TemplateMap> For(ProductContext context) =>
    [
        WriteLogs(context),
        .. SharedPermissions.UseArtifacts(context),
        .. SharedPermissions.RegisterModels(context),
        RunPipelines(context),
        SharedPermissions.RunJobs(context),
        .. FollowJobs(context),
        SharedPermissions.MakeModels(context),
        Deploy(context),
        SharedPermissions.PassExecutionRole(context),
        SharedPermissions.RequireTls(context.Name("ArtifactsBucket")),
    ];

    private static TemplateMap WriteLogs(ProductContext context)
    {
        var groups = new[] { context.BuildLogGroup("BuildProject"), context.BuildLogGroup("DeployProject") };
        return Statement.Allow(
            "WriteLogs",
            ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
            [.. groups.SelectMany(group => new[] { ProductArns.LogGroup(group), ProductArns.LogStreams(group) })]);
    }

    private static TemplateMap RunPipelines(ProductContext context) => Statement.Allow(
        "RunSageMakerPipelines",
        [
            "sagemaker:AddTags", "sagemaker:CreatePipeline", "sagemaker:DescribePipeline", "sagemaker:DescribePipelineExecution",
            "sagemaker:ListPipelineExecutionSteps", "sagemaker:ListTags", "sagemaker:StartPipelineExecution", "sagemaker:StopPipelineExecution", "sagemaker:UpdatePipeline",
        ],
        [ProductArns.SageMaker($"pipeline/{context.RunTimePrefix}-*")]);

    /// <summary>Shows the logs of jobs while it waits for them, as SageMaker's Python SDK does.</summary>
    private static IEnumerable<TemplateMap> FollowJobs(ProductContext context)
    {
        string[] groups = ["/aws/sagemaker/ProcessingJobs", "/aws/sagemaker/TrainingJobs", "/aws/sagemaker/TransformJobs"];
        yield return Statement.Allow("FindJobLogs", ["logs:DescribeLogStreams"], [.. groups.Select(ProductArns.LogGroup)]);
        yield return Statement.Allow(
            "ReadJobLogs", ["logs:GetLogEvents"], [.. groups.Select(group => ProductArns.LogGroup($"{group}:log-stream:{context.RunTimePrefix}-*"))]);
    }

    private static TemplateMap Deploy(ProductContext context) => Statement.Allow(
        "DeployEndpoint",
        [
            "sagemaker:AddTags",
            "sagemaker:CreateEndpoint", "sagemaker:CreateEndpointConfig", "sagemaker:DeleteEndpoint", "sagemaker:DescribeEndpoint",
            "sagemaker:DescribeEndpointConfig", "sagemaker:UpdateEndpoint",
        ],
        [ProductArns.SageMaker("endpoint/" + context.EndpointName), ProductArns.SageMaker($"endpoint-config/{context.EndpointName}-*")]);
}
