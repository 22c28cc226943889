using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Products.Templates;

/// <summary>Which rules start which pipelines. They do it with the pipelines' role: no tier has one more for it.</summary>
internal static class PipelineStarts
{
    /// <summary>The rules of the product.</summary>
    public static IEnumerable<string> RuleIds(ProductContext context) =>
    [
        .. context.HasTier(ProductTiers.Professional) ? ["ModelApprovedRule"] : Array.Empty<string>(),
        .. context.HasExtra(ProductExtras.SourceTrigger) ? ["BuildSourceRule"] : Array.Empty<string>(),
        .. TriggersDeployment(context) ? ["DeploySourceRule"] : Array.Empty<string>(),
        .. context.HasExtra(ProductExtras.Schedule) ? ["BuildScheduleRule"] : Array.Empty<string>(),
    ];

    /// <summary>The pipelines that a rule starts.</summary>
    public static IEnumerable<string> PipelineIds(ProductContext context) =>
    [
        .. context.HasExtra(ProductExtras.SourceTrigger) || context.HasExtra(ProductExtras.Schedule) ? ["BuildPipeline"] : Array.Empty<string>(),
        .. context.HasTier(ProductTiers.Professional) || TriggersDeployment(context) ? ["DeployPipeline"] : Array.Empty<string>(),
    ];

    /// <summary>A rule's ARN by its name, for the trust of the role that it uses.</summary>
    public static TemplateValue RuleArn(ProductContext context, string ruleId) =>
        Sub($"arn:${{AWS::Partition}}:events:${{AWS::Region}}:${{AWS::AccountId}}:rule/{context.Name(ruleId)}");

    /// <summary>The target of a rule that starts a pipeline as it is.</summary>
    public static TemplateMap Target(string pipelineId) => new(
        ("Id", pipelineId == "BuildPipeline" ? "build-pipeline" : "deploy-pipeline"),
        ("Arn", Sub($"arn:${{AWS::Partition}}:codepipeline:${{AWS::Region}}:${{AWS::AccountId}}:${{{pipelineId}}}")),
        ("RoleArn", GetAtt("CodePipelineRole", "Arn")));

    // From the professional tier on an approval starts the deploy pipeline, and nothing else does.
    private static bool TriggersDeployment(ProductContext context) =>
        context.HasExtra(ProductExtras.SourceTrigger) && !context.HasTier(ProductTiers.Professional);
}
