using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>The values of a template in which intrinsics work, with the way to each.</summary>
internal static class TemplateParts
{
    /// <summary>Properties, policies and other attributes of resources; outputs.</summary>
    public static IEnumerable<(TemplateValue Value, ImmutableArray<string> Steps)> Values(Template template) =>
        template.Resources.SelectMany(Resource).Concat(template.Outputs.SelectMany(Output));

    /// <summary>The conditions.</summary>
    public static IEnumerable<(TemplateValue Value, ImmutableArray<string> Steps)> Conditions(Template template) =>
        template.Conditions.Where(entry => !IntrinsicNames.IsMadeByTransform(entry.Key)).Select(entry => (entry.Value, ImmutableArray.Create("Conditions", entry.Key)));

    private static IEnumerable<(TemplateValue Value, ImmutableArray<string> Steps)> Resource(TemplateResource resource)
    {
        ImmutableArray<string> steps = ["Resources", resource.LogicalId];
        (TemplateValue? Value, string Key)[] parts =
        [
            (resource.Properties, "Properties"), (resource.DeletionPolicy, "DeletionPolicy"), (resource.UpdateReplacePolicy, "UpdateReplacePolicy"),
            (resource.CreationPolicy, "CreationPolicy"), (resource.UpdatePolicy, "UpdatePolicy"),
        ];
        return parts.Where(part => part.Value is not null).Select(part => (part.Value!, steps.Add(part.Key)));
    }

    private static IEnumerable<(TemplateValue Value, ImmutableArray<string> Steps)> Output(TemplateOutput output)
    {
        ImmutableArray<string> steps = ["Outputs", output.LogicalId];
        yield return (output.Value, steps.Add("Value"));
        if (output.ExportName is { } name)
        {
            yield return (name, steps.Add("Export").Add("Name"));
        }
    }
}
