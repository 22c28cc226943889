using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;
using MlOps.Documents;

namespace MlOps.CloudFormation.Linting;

/// <summary>Checks a template before CloudFormation sees it: form, references, resource types of the region, and their properties.</summary>
public static class TemplateLint
{
    /// <summary>Checks a template's text.</summary>
    /// <param name="body">The text, YAML or JSON.</param>
    /// <param name="region">The region that it is meant for.</param>
    /// <param name="file">The file that it was read from; null where there is none.</param>
    /// <returns>What was found, in the order of the document; empty where there is nothing to say.</returns>
    public static ImmutableArray<MlFinding> Check(string body, string region, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(region);
        var document = TemplateReader.Read(body, file);
        if (document.HasErrors)
        {
            return document.Findings;
        }

        return
        [
            .. document.Findings,
            .. TemplateGraph.Of(document.Template).Findings,
            .. document.Template.Resources.SelectMany(resource => CheckResource(resource, region)),
        ];
    }

    private static ImmutableArray<MlFinding> CheckResource(TemplateResource resource, string region)
    {
        var path = "Resources." + resource.LogicalId;
        if (ResourceTypeCatalog.Default.Find(resource.Type) is not { } schema)
        {
            return [Finding.Make(
                MlSeverity.Warning, "UnknownResourceType", Place(resource), path, $"The properties of {resource.Type} cannot be checked: the type is not known here.", "Check them with another tool.")];
        }

        if (RegionCatalog.Default.Find(region) is { } facts && !facts.Has(resource.Type))
        {
            return [Finding.Make(
                MlSeverity.Error, "RegionLacksType", Place(resource), path, $"CloudFormation has no {resource.Type} in {region}.", "Choose another region.")];
        }

        return PropertyCheck.Run(schema, resource.Properties, path + ".Properties", Place(resource));
    }

    private static SourceLocation Place(TemplateResource resource) => resource.Location ?? new SourceLocation(null, 1, 1);
}
