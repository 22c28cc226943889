using System.Text.RegularExpressions;
using MlOps.Reports;
using MlOps.Unit.Products;

namespace MlOps.Unit.Reports;

/// <summary>The report as Markdown.</summary>
public sealed partial class MarkdownTests
{
    public static TheoryData<string> Samples => [.. SampleConfigs.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void It_has_one_title_the_sections_of_the_review_and_tables_that_are_whole(string sample)
    {
        var product = Reviewed.Sample(sample);
        var body = ReviewReport.Write(product, new ReviewOptions { Format = ReviewFormat.Markdown }).Body;
        var lines = Fences().Replace(body, "").Split('\n');

        Assert.Equal([$"# Review of {product.Name}"], lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal)));
        Assert.Equal(Reviewed.Of(product).Sections.Select(section => $"## {section.Title}"), lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        foreach (var (line, next) in lines.Zip(lines.Skip(1)).Where(pair => pair.First.StartsWith("| ", StringComparison.Ordinal) && pair.Second.StartsWith("| ", StringComparison.Ordinal)))
        {
            Assert.Equal(Cells(line), Cells(next));
        }

        Assert.Equal(lines.Count(line => line.StartsWith("<details>", StringComparison.Ordinal)), lines.Count(line => line == "</details>"));
        Assert.InRange(body.Length, 10_000, 65_536);
    }

    [Fact]
    public void What_a_pull_request_would_not_take_is_left_out_and_said_to_be()
    {
        var product = Reviewed.Config(Configs.Enterprise.With("use_case: demand-forecasting", "use_case: forecasting-of-the-demand-in-all-of-our-stores-and-regions"));

        var body = ReviewReport.Write(product, new ReviewOptions { Format = ReviewFormat.Markdown }).Body;

        Assert.InRange(body.Length, 30_000, 65_536);
        Assert.DoesNotContain("\"Effect\"", body, StringComparison.Ordinal);
        Assert.Contains("are left out, since a pull request would not take them", body, StringComparison.Ordinal);
        Assert.Contains("**May** read and write objects (S3), on objects in the artifacts bucket.".Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal), body, StringComparison.Ordinal);
        Assert.Contains("\"Effect\"", ReviewReport.Write(product).Body.Replace("&quot;", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Its_links_lead_to_its_headings(string sample)
    {
        var body = ReviewReport.Write(Reviewed.Sample(sample), new ReviewOptions { Format = ReviewFormat.Markdown }).Body;
        var anchors = Headings().Matches(body).Select(heading => heading.Groups[1].Value.ToLowerInvariant().Replace("`", "", StringComparison.Ordinal).Replace(' ', '-')).ToHashSet();

        Assert.All(Anchors().Matches(body), link => Assert.Contains(link.Groups[1].Value, anchors));
    }

    private static int Cells(string line) => Regex.Count(line, @"(?<!\\)\|");

    [GeneratedRegex(@"^(`{3,})\w+\n.*?^\1$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"\]\(#([^)]+)\)")]
    private static partial Regex Anchors();
}
