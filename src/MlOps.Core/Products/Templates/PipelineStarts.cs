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

    /// <summary>A rule that starts a pipeline.</summary>
    /// <param name="context">The product.</param>
    /// <param name="logicalId">The rule.</param>
    /// <param name="description">What it does.</param>
    /// <param name="trigger">When it does: its pattern of events, or its schedule.</param>
    /// <param name="pipelineId">The pipeline.</param>
    /// <param name="target">What the target says besides; nothing where the pipeline is started as it is.</param>
    public static TemplateResource Rule(
        ProductContext context, string logicalId, string description, (string Key, TemplateValue? Value) trigger, string pipelineId, params (string Key, TemplateValue? Value)[] target) =>
        ProductContext.Replaceable(logicalId, "AWS::Events::Rule", new TemplateMap(
            ("Name", context.Name(logicalId)),
            ("Description", description),
            ("State", "ENABLED"),
            trigger,
            ("Targets", new TemplateList(Target(pipelineId, target))),
            ("Tags", context.TagList("AWS::Events::Rule"))));

    private static TemplateMap Target(string pipelineId, (string Key, TemplateValue? Value)[] more) => new(
    [
        ("Id", pipelineId == "BuildPipeline" ? "build-pipeline" : "deploy-pipeline"),
        ("Arn", Sub($"arn:${{AWS::Partition}}:codepipeline:${{AWS::Region}}:${{AWS::AccountId}}:${{{pipelineId}}}")),
        ("RoleArn", GetAtt("CodePipelineRole", "Arn")),
        .. more,
    ]);

    // From the professional tier on an approval starts the deploy pipeline, and nothing else does.
    private static bool TriggersDeployment(ProductContext context) =>
        context.HasExtra(ProductExtras.SourceTrigger) && !context.HasTier(ProductTiers.Professional);
}
