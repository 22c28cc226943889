using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>The rule that starts the build pipeline by the clock, in UTC, whether or not its source changed.</summary>
internal static class BuildSchedules
{
    public static TemplateResource Rule(ProductContext context) =>
        PipelineStarts.Rule(context, "BuildScheduleRule", $"Builds {context.Product.Name} by the clock", ("ScheduleExpression", context.Product.Schedule!), "BuildPipeline");
}
