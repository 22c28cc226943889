using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>What builds may do: train, and register what they trained.</summary>
internal static class BuildPermissions
{
    /// <summary>The statements of the build policy.</summary>
    public static IEnumerable<TemplateMap> For(ProductContext context) =>
    [
        SharedPermissions.WriteBuildLogs(context, "BuildProject"),
        .. UseArtifacts(context),
        .. SharedPermissions.RegisterModels(context),
        .. Train(context),
        SharedPermissions.MakeModels(context),
        .. LeaveDeployments(context),
        .. EncryptionKeys.Use(context),
        .. ImageRepositories.PushWithBuilds(context),
        .. VpcPermissions.JoinWithBuilds(context),
        SharedPermissions.PassExecutionRole(context),
        .. SharedPermissions.RequireTls(context, context.Name("ArtifactsBucket")),
    ];

    // Where builds and deployments are apart, a build must not write what a deployment runs.
    private static IEnumerable<TemplateMap> UseArtifacts(ProductContext context) => context.HasExtra(ProductExtras.DeployRole)
        ? [SharedPermissions.FindArtifacts(context), SharedPermissions.ReadArtifacts(context), SharedPermissions.WriteModels(context)]
        : SharedPermissions.UseArtifacts(context);

    private static IEnumerable<TemplateMap> LeaveDeployments(ProductContext context) =>
        context.HasExtra(ProductExtras.DeployRole) ? [SharedPermissions.LeaveModelsOfDeployments(context)] : [];

    /// <summary>Runs jobs and SageMaker pipelines, and follows them.</summary>
    public static IEnumerable<TemplateMap> Train(ProductContext context) => [RunPipelines(context), SharedPermissions.RunJobs(context), .. FollowJobs(context)];

    private static TemplateMap RunPipelines(ProductContext context) => Statement.Allow(
        "RunSageMakerPipelines",
        [
            "sagemaker:AddTags", "sagemaker:CreatePipeline", "sagemaker:DescribePipeline", "sagemaker:DescribePipelineExecution",
            "sagemaker:ListPipelineExecutionSteps", "sagemaker:ListTags", "sagemaker:StartPipelineExecution", "sagemaker:StopPipelineExecution", "sagemaker:UpdatePipeline",
        ],
        [ProductArns.SageMaker($"pipeline/{context.JobPrefix}*")]);

    /// <summary>Shows the logs of jobs while it waits for them, as SageMaker's Python SDK does.</summary>
    private static IEnumerable<TemplateMap> FollowJobs(ProductContext context)
    {
        const string Groups = "/aws/sagemaker/*Jobs";
        yield return Statement.Allow("FindJobLogs", ["logs:DescribeLogStreams"], [ProductArns.LogGroup($"{Groups}:*")]);
        yield return Statement.Allow("ReadJobLogs", ["logs:GetLogEvents"], [ProductArns.LogGroup($"{Groups}:log-stream:{context.JobPrefix}*")]);
    }
}
