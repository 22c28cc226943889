using System.Text;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// Writes templates. The same template gives the same bytes, on every machine: sections and a resource's keys come in a fixed order,
/// entries in the template's own, lines end in a line feed.
/// </summary>
public static class TemplateWriter
{
    /// <summary>Writes YAML with short intrinsics. Strings keep their type in every YAML 1.1 and 1.2 reader; there are no anchors.</summary>
    public static string WriteYaml(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return TemplateYamlEmitter.WriteText(TemplateLayout.ToMap(template));
    }

    /// <summary>Writes JSON.</summary>
    /// <param name="template">The template.</param>
    /// <param name="indented">Whether to indent by two spaces; otherwise the smallest form.</param>
    public static string WriteJson(Template template, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(template);
        return TemplateJson.Write(TemplateLayout.ToMap(template), indented);
    }

    /// <summary>Writes a template for a request: JSON is indented where CloudFormation takes it so, otherwise in its smallest form.</summary>
    /// <param name="template">The template.</param>
    /// <param name="format">The format.</param>
    public static string Write(Template template, DocumentFormat format)
    {
        if (format == DocumentFormat.Yaml)
        {
            return WriteYaml(template);
        }

        var indented = WriteJson(template);
        return Encoding.UTF8.GetByteCount(indented) <= Template.MostBytes ? indented : WriteJson(template, indented: false);
    }
}
