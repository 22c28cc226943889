using MlOps.Products;

namespace MlOps.Unit.Products;

/// <summary>Whether a template fits a request is known before it is sent.</summary>
public sealed class TemplateSizeRulesTests
{
    private const int MostThatCloudFormationTakes = 51_200;

    [Theory]
    [InlineData("starter")]
    [InlineData("professional")]
    [InlineData("enterprise")]
    public void A_product_without_extras_fits(string tier) =>
        Assert.DoesNotContain(TemplateSizeRules.Check(Read(Configs.Of(tier, "codecommit"))), finding => finding.Severity != "Information");

    [Fact]
    public void A_template_without_tags_is_told()
    {
        var product = Read(Configs.Of("enterprise", "codecommit"));

        Assert.True(ProductTemplate.Write(product).TagsOnStack, "The product's template has room for tags: take one that has none.");
        Assert.Equal(("TagsOnStack", "Information", "ml_product.tier"), Assert.Single(TemplateSizeRules.Check(product).Select(finding => (finding.Id, finding.Severity, finding.Path))));
        Assert.Empty(TemplateSizeRules.Check(Read(Configs.Of("starter", "codecommit"))));
    }

    [Fact]
    public void A_product_that_does_not_fit_is_told_at_its_tier_with_what_to_do()
    {
        var product = Read(Configs.WithAllExtras("enterprise", "codecommit"));

        var finding = Assert.Single(TemplateSizeRules.Check(product), told => told.Severity == "Warning");

        Assert.Equal(("TemplateTooLarge", "Warning", "ml_product.tier"), (finding.Id, finding.Severity, finding.Path));
        Assert.Contains("-TemplateBucket", finding.Suggestion, StringComparison.Ordinal);
        Assert.Equal("tier: enterprise", ConfigLine(finding.Line));
        Assert.True(ProductTemplate.Write(product).SizeInBytes > MostThatCloudFormationTakes);
    }

    [Fact]
    public void A_product_with_errors_has_no_template_and_no_finding_about_it()
    {
        var product = ProductReader.ReadText(Configs.WithAllExtras("enterprise", "codecommit").With("region: us-west-2", "region: us-nowhere-9")).Product;

        Assert.Empty(product is null ? [] : TemplateSizeRules.Check(product));
    }

    private static string ConfigLine(int line) => Configs.WithAllExtras("enterprise", "codecommit").Split('\n')[line - 1].Trim();

    private static MlProduct Read(string config)
    {
        var product = ProductReader.ReadText(config).Product!;
        Assert.True(product.IsValid, string.Join('\n', product.Findings));
        return product;
    }
}
