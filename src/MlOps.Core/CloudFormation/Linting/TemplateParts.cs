using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>The values of a template in which intrinsics work, with the way to each.</summary>
internal static class TemplateParts
{
    /// <summary>Properties, policies and other attributes of resources; outputs.</summary>
    public static IEnumerable<TemplatePart> Values(Template template) =>
        template.Resources.SelectMany(Resource).Concat(template.Outputs.SelectMany(Output));

    /// <summary>The conditions.</summary>
    public static IEnumerable<TemplatePart> Conditions(Template template) =>
        template.Conditions.Where(entry => !IntrinsicNames.IsMadeByTransform(entry.Key)).Select(entry => new TemplatePart(entry.Value, ["Conditions", entry.Key]));

    private static IEnumerable<TemplatePart> Resource(TemplateResource resource)
    {
        ImmutableArray<string> steps = ["Resources", resource.LogicalId];
        return ((TemplatePart?[])
        [
            new(resource.Properties, steps.Add("Properties")), Part(resource.DeletionPolicy, steps, "DeletionPolicy"), Part(resource.UpdateReplacePolicy, steps, "UpdateReplacePolicy"),
            Part(resource.CreationPolicy, steps, "CreationPolicy"), Part(resource.UpdatePolicy, steps, "UpdatePolicy"),
        ]).OfType<TemplatePart>();
    }

    private static TemplatePart? Part(TemplateValue? value, ImmutableArray<string> above, string key) => value is null ? null : new TemplatePart(value, above.Add(key));

    private static IEnumerable<TemplatePart> Output(TemplateOutput output)
    {
        ImmutableArray<string> steps = ["Outputs", output.LogicalId];
        yield return new TemplatePart(output.Value, steps.Add("Value"));
        if (output.ExportName is { } name)
        {
            yield return new TemplatePart(name, steps.Add("Export").Add("Name"));
        }
    }
}
