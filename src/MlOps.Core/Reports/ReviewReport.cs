using System.Text;
using MlOps.CloudFormation.Templates;
using MlOps.Documents;
using MlOps.Products;
using MlOps.Reports.Costs;
using MlOps.Reports.Html;
using MlOps.Reports.Markdown;

namespace MlOps.Reports;

/// <summary>Makes the report by which somebody decides whether a product may be deployed.</summary>
public static class ReviewReport
{
    /// <summary>
    /// The report of a product. Nothing is called: what was read from AWS comes with the options. The same product and options give the same report,
    /// byte by byte.
    /// </summary>
    /// <param name="product">The product.</param>
    /// <param name="options">How it is written, and what was read.</param>
    /// <exception cref="MlOpsException"><c>ProductInvalid</c>: the product has errors, so that there is no template to review.</exception>
    public static MlReviewReport Write(MlProduct product, ReviewOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(product);
        var facts = ReviewFacts.Of(product, options ?? new ReviewOptions());
        var estimate = CostEstimate.Of(facts);
        var review = ReviewBuilder.Build(facts, estimate);
        var isHtml = facts.Options.Format == ReviewFormat.Html;
        var body = isHtml ? HtmlReview.Write(review) : MarkdownReview.Write(review);
        return new MlReviewReport
        {
            Name = product.Name,
            Format = facts.Options.Format.ToString(),
            FileName = ProductFiles.ReviewFileName(product, isHtml ? "html" : "md"),
            Body = body,
            SizeInBytes = Encoding.UTF8.GetByteCount(body),
            ResourceCount = facts.Template.Resources.Length,
            Findings = product.Findings,
            ChangeCount = facts.Options.Changes?.Count,
            Drifted = facts.Options.Drift?.Drifted,
            EstimatedMonthlyCost = estimate.Total,
            Currency = PriceTable.Currency,
            Unpriced = [.. estimate.Unpriced.Select(item => item.Name)],
            Product = product,
        };
    }

    /// <summary>Where a report goes.</summary>
    /// <param name="report">The report.</param>
    /// <param name="target">A file, or a folder for the conventional file name: one that exists, or a path without an extension.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="MlOpsException"><c>FileIsInput</c> where the config of any product would be written over.</exception>
    public static string PathOf(MlReviewReport report, string target)
    {
        ArgumentNullException.ThrowIfNull(report);
        var path = OutputPath.Of(target, report.FileName);
        OutputPath.SpareSource(path, report.Product?.Path);
        ProductConfigMark.Spare(path);
        return path;
    }

    /// <summary>Writes a report to a file. One that is there is replaced as a whole; missing folders are made.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">The file's path.</param>
    /// <returns>The report, with the path.</returns>
    /// <exception cref="MlOpsException"><c>FileNotWritable</c>.</exception>
    public static MlReviewReport Save(MlReviewReport report, string path)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.WithPath(TextFile.Replace(path, report.Body));
    }
}
