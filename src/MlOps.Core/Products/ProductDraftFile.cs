using MlOps.Documents;

namespace MlOps.Products;

/// <summary>Configs that are written as files.</summary>
public static class ProductDraftFile
{
    // What is missing stands in for itself, so that the rest can be checked.
    private static readonly ProductDraft Example = new()
    {
        CompanyName = "TechCorp",
        CompanyPrefix = "techcorp",
        AccountId = "123456789012",
        TenantId = "a001",
        Region = "us-west-2",
        UseCase = "customer-churn",
        CostCenter = "CC-1234",
        Project = "churn",
        Owner = "ml-platform",
    };

    // Where one of two values is missing nothing can be said of both.
    private static readonly string[] OfTwoValues = ["BoundaryOfOthers", "ConnectionOfOthers", "NameInvalid", "RegionLacksType", "SourceIsArtifactsBucket"];

    /// <summary>Writes a draft out and reads it back, as if it stood in its file.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="target">A file, or a folder for the conventional file name: one that exists, or a path without an extension.</param>
    /// <param name="time">What day it is.</param>
    /// <exception cref="MlOpsException"><c>ConfigIncomplete</c> or <c>ProductInvalid</c>, with all that is wrong: nothing has been written.</exception>
    public static CheckedDraft Check(ProductDraft draft, string target, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentException.ThrowIfNullOrEmpty(target);
        var folded = DraftCase.Fold(draft);
        IReadOnlyList<MlFinding> refused = [.. DraftExtras.Check(folded), .. DraftTags.Check(folded)];
        var rest = DraftExtras.WithoutRefused(DraftTags.WithoutRefused(folded));
        RefuseIncomplete(rest, refused);

        var text = ProductDraftWriter.Write(rest);
        var read = ProductReader.ReadText(text, ConfigVocabulary.OfParameters);
        if (!read.IsValid || refused.Count > 0)
        {
            throw DraftErrors.Invalid(read.Product?.Name, [.. Told(read.Findings, MlSeverity.Error), .. refused]);
        }

        var file = OutputPath.Of(target, ProductFiles.ConfigFileName(read.Product!));
        return new CheckedDraft(ProductReader.ReadText(text, file).RequireValid(), text, Told([.. read.Findings, .. ScheduleRules.Check(read.Product!, time, ConfigVocabulary.OfParameters)], MlSeverity.Warning));
    }

    /// <summary>Writes a config.</summary>
    /// <param name="config">The config.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <exception cref="MlOpsException"><c>FileExists</c>, <c>FileNotWritable</c>.</exception>
    public static void Write(CheckedDraft config, bool overwrite)
    {
        EnsureAllowed(config, overwrite);
        TextFile.Replace(config.Product.Path!, config.Text);
    }

    /// <summary>Refuses a config that would be written over a file without leave, so that nobody is asked about it, or promised it, first.</summary>
    /// <param name="config">The config.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <exception cref="MlOpsException"><c>FileExists</c>.</exception>
    public static void EnsureAllowed(CheckedDraft config, bool overwrite)
    {
        ArgumentNullException.ThrowIfNull(config);
        var path = config.Product.Path!;
        if (!overwrite && File.Exists(path))
        {
            throw new MlOpsException("FileExists", MlErrorCategory.ResourceExists, $"There is a file '{path}' already.")
            {
                Resource = path,
                RecommendedAction = "Choose another name, or give -Force to replace it.",
            };
        }
    }

    private static void RefuseIncomplete(ProductDraft draft, IReadOnlyList<MlFinding> refused)
    {
        if (DraftRequirement.MissingIn(draft) is { Count: > 0 } missing)
        {
            var whole = missing.Aggregate(draft, (filled, item) => item.With(filled, item.Value(Example)!));
            var errors = Told(ProductReader.ReadText(ProductDraftWriter.Write(whole), ConfigVocabulary.OfParameters).Findings, MlSeverity.Error);
            throw DraftErrors.Incomplete(missing, [.. errors.Where(error => !OfTwoValues.Contains(error.Id, StringComparer.Ordinal)), .. refused]);
        }
    }

    private static List<MlFinding> Told(IReadOnlyList<MlFinding> findings, string severity)
    {
        // Of a section that must not be there nothing else has to be said.
        var excluded = findings.Where(finding => finding.Id == "KeyNotAllowed").Select(finding => $"{finding.Path}.").ToList();
        return
        [
            .. findings
                .Where(finding => finding.Severity == severity && !excluded.Exists(section => finding.Path.StartsWith(section, StringComparison.Ordinal)))
                .Select(Finding.WithoutPlace),
        ];
    }
}
