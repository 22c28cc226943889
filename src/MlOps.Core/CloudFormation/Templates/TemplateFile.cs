using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>Templates as files.</summary>
public static class TemplateFile
{
    // Sections that only a template has; no config has keys of these names.
    private static readonly string[] Marks = ["AWSTemplateFormatVersion", "Resources", "Transform"];

    /// <summary>Reads a file, where it is a template: by what it says, whatever its name.</summary>
    /// <param name="path">The file, YAML or JSON.</param>
    /// <returns>The template as it is written there; null where the file is something else, such as a product config.</returns>
    /// <exception cref="MlOpsException"><c>FileNotFound</c>, <c>FileNotReadable</c>, or <c>InvalidTemplate</c> with the findings.</exception>
    public static MlTemplate? TryRead(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var document = DocumentReader.ReadFile(path, DocumentLimits.Template);
        if (!IsTemplate(document))
        {
            return null;
        }

        var template = TemplateReader.Read(document).Require();
        return TemplateObjects.Describe(
            template, Path.GetFileNameWithoutExtension(path), document.Text!, document.Format, path: path, fileName: Path.GetFileName(path));
    }

    /// <summary>Where a template goes.</summary>
    /// <param name="template">The template.</param>
    /// <param name="target">A file, or a folder for the conventional file name: one that exists, or a path without an extension.</param>
    /// <param name="source">The file that it was written anew from; null where there is none.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="MlOpsException"><c>FileIsInput</c> where that file, or the config of any product, would be written over.</exception>
    public static string PathOf(MlTemplate template, string target, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        var path = OutputPath.Of(target, template.FileName);
        OutputPath.SpareSource(path, source);
        OutputPath.SpareSource(path, template.Product?.Path);
        ProductConfigMark.Spare(path);
        return path;
    }

    /// <summary>
    /// Writes a template. A file that is there is replaced as a whole: whoever reads it meanwhile sees the old one or the new one. Missing
    /// folders are made.
    /// </summary>
    /// <param name="template">The template.</param>
    /// <param name="path">The file's path.</param>
    /// <returns>The template, with the path.</returns>
    /// <exception cref="MlOpsException"><c>FileNotWritable</c>.</exception>
    public static MlTemplate Write(MlTemplate template, string path)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return TemplateObjects.WithPath(template, TextFile.Replace(path, template.Body));
    }

    // What cannot be read as a document may still name types of resources, and is a broken template then.
    private static bool IsTemplate(Document document) => document.Root switch
    {
        MappingNode root => Marks.Any(mark => root[mark] is not null),
        null => document.Text?.Contains("AWS::", StringComparison.Ordinal) == true,
        _ => false,
    };
}
