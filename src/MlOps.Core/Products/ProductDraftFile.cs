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
        var tags = DraftTags.Check(draft);
        var folded = DraftTags.WithoutRefused(DraftCase.Fold(draft));
        RefuseIncomplete(folded, tags);

        var text = ProductDraftWriter.Write(folded);
        var read = ProductReader.ReadText(text);
        if (!read.IsValid || tags.Count > 0)
        {
            throw DraftErrors.Invalid(read.Product?.Name, [.. Said(read.Findings, folded, MlSeverity.Error), .. tags]);
        }

        var file = OutputPath.Of(target, ProductFiles.ConfigFileName(read.Product!));
        return new CheckedDraft(ProductReader.ReadText(text, file).RequireValid(), text, Said([.. read.Findings, .. ScheduleRules.Check(read.Product!, time)], folded, MlSeverity.Warning));
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

    private static void RefuseIncomplete(ProductDraft draft, IReadOnlyList<MlFinding> tags)
    {
        if (DraftRequirement.MissingIn(draft) is { Count: > 0 } missing)
        {
            var whole = missing.Aggregate(draft, (filled, item) => item.With(filled, item.Value(Example)!));
            var errors = Said(ProductReader.ReadText(ProductDraftWriter.Write(whole)).Findings, whole, MlSeverity.Error);
            throw DraftErrors.Incomplete(missing, [.. errors.Where(error => !OfTwoValues.Contains(error.Id, StringComparer.Ordinal)), .. tags]);
        }
    }

    private static List<MlFinding> Said(IReadOnlyList<MlFinding> findings, ProductDraft draft, string severity) =>
        [.. DraftParameters.Reword([.. findings.Where(finding => finding.Severity == severity)], draft)];
}
