using MlOps.Products;
using MlOps.Reports;
using MlOps.Reports.Content;
using MlOps.Reports.Costs;

namespace MlOps.Unit.Reports;

/// <summary>Reviews of samples and of configs, for tests that look at what they say.</summary>
internal static class Reviewed
{
    public const string Starter = "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml";
    public const string Professional = "retailco-prod-b002-us-west-2-demand-ml-s3.yaml";
    public const string Enterprise = "globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-standalone-direct-rtb.yaml";
    public const string EnterpriseFromSsm = "globalbank-prod-c002-us-west-2-forecasting-ml-s3-sgprov-ssm-rtb.yaml";

    public static MlProduct Sample(string name) => ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", name)).Product!;

    public static MlProduct Config(string text)
    {
        var product = ProductReader.ReadText(text).Product!;
        Assert.True(product.IsValid, string.Join('\n', product.Findings));
        return product;
    }

    public static Review Of(MlProduct product, ReviewOptions? options = null)
    {
        var facts = ReviewFacts.Of(product, options ?? new ReviewOptions());
        return ReviewBuilder.Build(facts, CostEstimate.Of(facts));
    }

    public static Section Section(this Review review, string id) => review.Sections.Single(section => section.Id == id);

    /// <summary>Every block, those in disclosures too.</summary>
    public static IEnumerable<Block> AllBlocks(this Section section) => section.Blocks.SelectMany(Deep);

    /// <summary>The sentences of a section's lists and paragraphs below a heading, up to the next heading of its level.</summary>
    public static IReadOnlyList<string> Below(this Section section, string headingId)
    {
        var blocks = section.Blocks.SkipWhile(block => block is not Heading heading || heading.Id != headingId).ToList();
        var level = ((Heading)blocks[0]).Level;
        return [.. blocks.Skip(1).TakeWhile(block => block is not Heading heading || heading.Level > level).SelectMany(Sentences)];
    }

    public static IReadOnlyList<Row> Rows(this Section section) => [.. section.AllBlocks().OfType<Table>().SelectMany(table => table.Rows)];

    public static string[] Texts(this Row row) => [.. row.Cells.Select(cell => cell.PlainText)];

    private static IEnumerable<string> Sentences(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text.PlainText],
        BulletList list => list.Items.Select(item => item.PlainText),
        _ => [],
    };

    private static IEnumerable<Block> Deep(Block block) => block is Disclosure disclosure ? [block, .. disclosure.Blocks.SelectMany(Deep)] : [block];
}
