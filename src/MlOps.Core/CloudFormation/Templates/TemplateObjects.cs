using System.Collections.ObjectModel;
using System.Text;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>Makes the template object that cmdlets emit.</summary>
public static class TemplateObjects
{
    /// <summary>Writes a template and describes it.</summary>
    /// <param name="template">The template.</param>
    /// <param name="name">The product's name, or the file's.</param>
    /// <param name="body">The text that was written or read.</param>
    /// <param name="format">The text's format.</param>
    /// <param name="product">The product that it was made for; null where there is none.</param>
    /// <param name="path">The file that it was read from or written to; null where there is none.</param>
    /// <param name="fileName">The conventional file name; after the name where it is null.</param>
    /// <param name="tagsOnStack">Whether the stack has the product's tags.</param>
    public static MlTemplate Describe(
        Template template,
        string name,
        string body,
        DocumentFormat format,
        MlProduct? product = null,
        string? path = null,
        string? fileName = null,
        bool tagsOnStack = false)
    {
        ArgumentNullException.ThrowIfNull(template);
        var json = format == DocumentFormat.Json;
        return new MlTemplate
        {
            Name = name,
            Body = body,
            Format = json ? "JSON" : "YAML",
            FileName = fileName ?? $"{name}-template.{(json ? "json" : "yaml")}",
            SizeInBytes = Encoding.UTF8.GetByteCount(body),
            Resources = Resources(template),
            Product = product,
            TagsOnStack = tagsOnStack,
            Path = path,
        };
    }

    /// <summary>The same template object with the file that it was written to.</summary>
    /// <param name="template">The template object.</param>
    /// <param name="path">The file.</param>
    internal static MlTemplate WithPath(MlTemplate template, string path) => new()
    {
        Name = template.Name,
        Body = template.Body,
        Format = template.Format,
        FileName = template.FileName,
        SizeInBytes = template.SizeInBytes,
        Resources = template.Resources,
        Product = template.Product,
        TagsOnStack = template.TagsOnStack,
        Path = path,
    };

    private static ReadOnlyDictionary<string, MlTemplateResource> Resources(Template template)
    {
        // A dictionary that nothing is removed from enumerates in the order of insertion.
        var resources = new Dictionary<string, MlTemplateResource>(StringComparer.Ordinal);
        foreach (var resource in template.Resources)
        {
            resources.Add(resource.LogicalId, new MlTemplateResource
            {
                LogicalId = resource.LogicalId,
                Type = resource.Type,
                Properties = TemplateJson.ToPlainMap(resource.Properties),
            });
        }

        return new ReadOnlyDictionary<string, MlTemplateResource>(resources);
    }
}
