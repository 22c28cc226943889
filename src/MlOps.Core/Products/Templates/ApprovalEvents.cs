using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>What starts the deploy pipeline when a model version is approved.</summary>
internal static class ApprovalEvents
{
    // A pipeline that cannot be started at once is tried for as long as an approver may be thought to wait.
    private const int LongestSeconds = 14_400;
    private const int MostTries = 100;

    /// <summary>
    /// The rule. SageMaker sends its event for every change of a version, each with the version's status (EventBridge reference, SageMaker events), so that
    /// an approved version whose description is edited would be deployed again: only the change of the status itself counts.
    /// </summary>
    public static TemplateResource ModelApproved(ProductContext context) =>
        PipelineStarts.Rule(
            context,
            "ModelApprovedRule",
            $"Deploys an approved model version of {context.Product.Name}",
            ("EventPattern", new TemplateMap(
                ("source", new TemplateList("aws.sagemaker")),
                ("detail-type", new TemplateList("SageMaker Model Package State Change")),
                ("detail", new TemplateMap(
                    ("ModelPackageGroupName", new TemplateList(context.Name("ModelPackageGroup"))),
                    ("ModelApprovalStatus", new TemplateList("Approved")),
                    ("UpdatedModelPackageFields", new TemplateList("ModelApprovalStatus")))))),
            "DeployPipeline",
            ("InputTransformer", WithVersion()),
            ("RetryPolicy", new TemplateMap(("MaximumEventAgeInSeconds", LongestSeconds), ("MaximumRetryAttempts", MostTries))));

    // The pipeline gets the version's ARN as the value of its variable, so that what was approved is what is deployed.
    private static TemplateMap WithVersion() => new(
        ("InputPathsMap", new TemplateMap(("arn", "$.detail.ModelPackageArn"))),
        ("InputTemplate", $$"""{"variables":[{"name":"{{Pipelines.ModelVersionVariable}}","value":"<arn>"}]}"""));
}
