using System.Text.RegularExpressions;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>Tells the config of a product from a template, and keeps files from being written over it.</summary>
internal static partial class ProductConfigMark
{
    // The section that every config has and no template.
    private const string Section = "ml_product";

    /// <summary>Whether a mapping is the config of a product.</summary>
    /// <param name="root">The mapping of a whole document.</param>
    public static bool IsOn(MappingNode root) => root[Section] is not null && !root.Names.Any(TemplateReader.Sections.Contains);

    /// <summary>Refuses to write over the config of any product, whether or not it was read: nobody has another copy of what a person wrote.</summary>
    /// <param name="path">The file to write.</param>
    /// <exception cref="MlOpsException"><c>FileIsInput</c>; <c>FileNotReadable</c> where nobody can tell.</exception>
    public static void Spare(string path)
    {
        if (!File.Exists(path) || !IsOn(DocumentReader.ReadFile(path, DocumentLimits.Template)))
        {
            return;
        }

        throw new MlOpsException("FileIsInput", MlErrorCategory.InvalidArgument, $"'{path}' is the config of a product, and would be written over. Nothing was written.")
        {
            Resource = path,
            RecommendedAction = OutputPath.OtherPathAdvice,
        };
    }

    // A config with an error in its syntax is still somebody's config.
    private static bool IsOn(Document document) => document.Root switch
    {
        MappingNode root => IsOn(root),
        null => document.Text is { } text && Line().IsMatch(text),
        _ => false,
    };

    [GeneratedRegex($"""^(?:{Section}|'{Section}'|\s*"{Section}")\s*:""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
