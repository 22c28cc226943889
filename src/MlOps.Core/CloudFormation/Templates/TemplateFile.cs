using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>Templates as files.</summary>
public static class TemplateFile
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json", ".template"];

    /// <summary>Where a template goes.</summary>
    /// <param name="template">The template.</param>
    /// <param name="target">A file, or a folder for the conventional file name: one that exists, or a path without a template's extension.</param>
    /// <returns>The file's path.</returns>
    public static string PathOf(MlTemplate template, string target)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentException.ThrowIfNullOrEmpty(target);
        var isFile = !Directory.Exists(target) && Extensions.Contains(Path.GetExtension(target), StringComparer.OrdinalIgnoreCase);
        return isFile ? target : Path.Combine(target, template.FileName);
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
}
