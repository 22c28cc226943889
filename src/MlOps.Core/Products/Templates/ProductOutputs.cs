using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Products.Templates;

/// <summary>The outputs of a product's stack.</summary>
internal static class ProductOutputs
{
    /// <summary>The outputs of a product.</summary>
    /// <param name="tier">Its tier.</param>
    /// <param name="hasRepositories">Whether it has repositories of its own.</param>
    /// <param name="endpointName">The endpoint that its deploy pipeline makes.</param>
    public static ImmutableArray<TemplateOutput> For(string tier, bool hasRepositories, string endpointName) =>
    [
        Output("ModelPackageGroupArn", "ARN of the model registry", GetAtt("ModelPackageGroup", "ModelPackageGroupArn")),
        .. hasRepositories ? Repositories() : [],
        Output("BuildPipelineName", "Pipeline from source to registered model version", Ref("BuildPipeline")),
        Output("DeployPipelineName", "Pipeline from approved model version to endpoint", Ref("DeployPipeline")),
        Output("ArtifactsBucketName", "Bucket of artifacts, training data and model archives", Ref("ArtifactsBucket")),
        Output("SageMakerExecutionRoleArn", "Role of training jobs, models and endpoints", GetAtt("SageMakerExecutionRole", "Arn")),
        Output("EndpointName", "Endpoint that the deploy pipeline makes", endpointName),
        .. ProductTiers.Rank(tier) >= ProductTiers.Rank(ProductTiers.Professional) ? [Output("DashboardName", "Pipelines, builds and endpoint at a glance", Ref("Dashboard"))] : Array.Empty<TemplateOutput>(),
    ];

    private static TemplateOutput[] Repositories() =>
    [
        Output("ModelBuildRepositoryUrl", "Clone URL of the repository that trains the model", GetAtt("ModelBuildRepository", "CloneUrlHttp")),
        Output("ModelDeployRepositoryUrl", "Clone URL of the repository that deploys the model", GetAtt("ModelDeployRepository", "CloneUrlHttp")),
    ];

    private static TemplateOutput Output(string logicalId, string description, TemplateValue value) =>
        new() { LogicalId = logicalId, Description = description, Value = value };
}
