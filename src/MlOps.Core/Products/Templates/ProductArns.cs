using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Products.Templates;

/// <summary>
/// ARNs by name, for policies. A policy that named its resources by reference would be made after them, and some of them need the role
/// first.
/// </summary>
internal static class ProductArns
{
    public static TemplateValue Project(ProductContext context, string projectId) => Regional("codebuild", "project/" + context.Name(projectId));

    public static TemplateValue Alarm(ProductContext context, string alarmId) => Regional("cloudwatch", "alarm:" + context.Name(alarmId));

    public static TemplateValue AnyAlarm() => Regional("cloudwatch", "alarm:*");

    public static TemplateValue ImageRepository(ProductContext context, string repositoryId) => Regional("ecr", "repository/" + context.Name(repositoryId));

    public static TemplateValue Pipeline(ProductContext context, string pipelineId) => Regional("codepipeline", context.Name(pipelineId));

    public static TemplateValue Repository(ProductContext context, string repositoryId) => Regional("codecommit", context.Name(repositoryId));

    public static TemplateValue LogGroup(string name) => Regional("logs", "log-group:" + name);

    public static TemplateValue LogStreams(string groupName) => Regional("logs", $"log-group:{groupName}:log-stream:*");

    public static TemplateValue SageMaker(string resource) => Regional("sagemaker", resource);

    /// <summary>All that SageMaker keeps for the product under names of its own: what its pipelines name, the group and its versions.</summary>
    public static IEnumerable<TemplateValue> Models(ProductContext context) =>
    [
        SageMaker($"endpoint/{context.EndpointName}"),
        SageMaker($"*/{context.JobPrefix}*"),
        ModelGroup(context),
        ModelVersions(context),
    ];

    /// <summary>What SageMaker names for the steps of its pipelines, whoever's they are.</summary>
    public static TemplateValue PipelineSteps() => SageMaker("*/pipelines-*");

    public static TemplateValue ModelVersions(ProductContext context) => SageMaker($"model-package/{context.Name("ModelPackageGroup")}/*");

    public static TemplateValue ModelGroup(ProductContext context) => SageMaker("model-package-group/" + context.Name("ModelPackageGroup"));

    public static TemplateValue Role(ProductContext context, string roleId) => Sub($"arn:${{AWS::Partition}}:iam::${{AWS::AccountId}}:role{context.Product.IamPath ?? "/"}{context.Name(roleId)}");

    public static TemplateValue Bucket(string name) => Sub("arn:${AWS::Partition}:s3:::" + name);

    public static TemplateValue Objects(string bucket, string keys) => Sub($"arn:${{AWS::Partition}}:s3:::{bucket}/{keys}");

    private static TemplateValue Regional(string service, string resource) =>
        Sub($"arn:${{AWS::Partition}}:{service}:${{AWS::Region}}:${{AWS::AccountId}}:{resource}");
}
