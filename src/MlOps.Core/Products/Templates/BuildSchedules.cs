using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>The rule that starts the build pipeline by the clock, in UTC, whether or not its source changed.</summary>
internal static class BuildSchedules
{
    public static TemplateResource Rule(ProductContext context) =>
        ProductContext.Replaceable("BuildScheduleRule", "AWS::Events::Rule", new TemplateMap(
            ("Name", context.Name("BuildScheduleRule")),
            ("Description", $"Builds {context.Product.Name} by the clock"),
            ("State", "ENABLED"),
            ("ScheduleExpression", context.Product.Schedule!),
            ("Targets", new TemplateList(PipelineStarts.Target("BuildPipeline"))),
            ("Tags", context.TagList("AWS::Events::Rule"))));
}
