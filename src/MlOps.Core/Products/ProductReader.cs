using System.Collections.Immutable;
using MlOps.CloudFormation.Stacks;
using MlOps.Documents;

namespace MlOps.Products;

/// <summary>
/// Reads product configs. All findings come in one pass, each with its place; a config that is not even YAML gives findings too,
/// never an exception.
/// </summary>
public static class ProductReader
{
    /// <summary>Reads a config file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c> or <c>FileNotReadable</c>.</exception>
    public static ProductReadResult ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(DocumentReader.ReadFile(path, DocumentLimits.Configuration, MissingConfig.Advice(path)), ConfigVocabulary.OfFile);
    }

    /// <summary>Reads the text of a config.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file that it came from, whose name is checked against the content; null where there is none.</param>
    public static ProductReadResult ReadText(string text, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(DocumentReader.Read(text, file, DocumentLimits.Configuration), ConfigVocabulary.OfFile);
    }

    /// <summary>Reads the text of a config that is in no file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">How findings speak of it.</param>
    internal static ProductReadResult ReadText(string text, ConfigVocabulary words) => Read(DocumentReader.Read(text, null, DocumentLimits.Configuration), words);

    private static ProductReadResult Read(Document document, ConfigVocabulary words)
    {
        var findings = new List<MlFinding>(document.Findings);
        var config = ReadConfig(document, findings, words);
        if (config is null || ProductBuilder.Name(config) is not { } names)
        {
            return new ProductReadResult(null, Sort(findings), document.File);
        }

        var places = ConfigPlaces.Of(document.Root!);
        NameRules.Check(config, names);
        SourceRules.ReportPolling(config);
        SourceRules.ReportSourceEvents(config);
        DriftRuleConfig.CheckFit(config.DriftRules, ResourcesOf(config, names));
        ConfigFileName.Check(ProductBuilder.Build(config, names, document.File, places, []), config, new SourceLocation(document.File, 1, 1), findings);
        var sorted = Sort(findings);
        return new ProductReadResult(ProductBuilder.Build(config, names, document.File, places, sorted), sorted, document.File);
    }

    // What guards a production stack is the stack's own, and may drift too.
    private static IReadOnlyCollection<(string LogicalId, string Type)> ResourcesOf(ProductConfig config, ProductNames names) =>
    [
        .. TierCatalog.RowsOf(ProductChoices.Of(config)!).Select(row => (row.LogicalId, row.Type)),
        .. config.Env == ProductEnvironments.Production ? [(names.StackName, StackResourceType.Name)] : Array.Empty<(string, string)>(),
    ];

    private static ProductConfig? ReadConfig(Document document, List<MlFinding> findings, ConfigVocabulary words)
    {
        var start = new SourceLocation(document.File, 1, 1);
        switch (document.Root)
        {
            case MappingNode root when IsTemplate(root):
                // What else was found is said of a template as if it were a config.
                findings.Clear();
                findings.Add(Finding.Error(
                    "TemplateNotConfig",
                    start,
                    "",
                    "The file is a CloudFormation template, not a product's config.",
                    "Give the config that it was made from: a deployment makes the template anew. Test-MlTemplate checks the template itself."));
                return null;
            case MappingNode root:
                return ProductConfig.Read(root, findings, words);
            case null when document.Findings.IsEmpty:
            case ScalarNode { Kind: ScalarKind.Null } when document.Findings.IsEmpty:
                findings.Add(Finding.Error("EmptyConfig", start, "", "The file is empty.", "Begin with one of the samples."));
                return null;
            case { } other:
                findings.Add(Finding.Error("WrongType", other, $"The config is {other.Describe()}; it must be a mapping.", "Begin with one of the samples."));
                return null;
            default:
                return null;
        }
    }

    // No key of a config is one of these.
    private static bool IsTemplate(MappingNode root) => root.FindEntry("Resources") is not null && root.FindEntry(ConfigKeys.Client.Name) is null;

    /// <summary>Findings as they are shown: errors first, then in the order of the file.</summary>
    /// <param name="findings">The findings.</param>
    internal static ImmutableArray<MlFinding> Sort(IEnumerable<MlFinding> findings) =>
    [
        .. findings
            .OrderBy(SeverityOrder.RankOf)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column)
            .ThenBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal),
    ];
}
