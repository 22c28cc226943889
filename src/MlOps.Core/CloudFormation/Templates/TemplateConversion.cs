using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// Writes a template anew, as the template of a product is written: sections and keys in their usual order, short intrinsics in YAML. Comments are not
/// part of a template and are lost.
/// </summary>
public static class TemplateConversion
{
    /// <summary>The same template in a format.</summary>
    /// <param name="template">The template.</param>
    /// <param name="format">YAML or JSON; null for the one that it has.</param>
    /// <exception cref="MlOpsException"><c>InvalidTemplate</c> with the findings.</exception>
    public static MlTemplate Write(MlTemplate template, DocumentFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        var document = TemplateReader.Read(template.Body, template.Path);
        var read = document.Require(template.Name);
        var chosen = format ?? document.Format;
        return TemplateObjects.Describe(
            read,
            template.Name,
            TemplateWriter.Write(read, chosen),
            chosen,
            template.Product,
            fileName: chosen == document.Format ? template.FileName : Path.ChangeExtension(template.FileName, chosen == DocumentFormat.Json ? ".json" : ".yaml"),
            tagsOnStack: template.TagsOnStack);
    }
}
