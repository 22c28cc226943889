using MlOps.Products;

namespace MlOps.Unit.Products;

public sealed class ProductSetTests
{
    [Fact]
    public void Products_with_other_names_live_side_by_side() =>
        Assert.Empty(ProductSet.Check([Read(Configs.Starter), Read(Configs.Enterprise), Read(Configs.Starter.With("a001", "a002"))]));

    [Fact]
    public void Two_configs_of_one_product_are_found()
    {
        var s3 = Configs.Starter.With("source_control: codecommit", "source_control: s3\n  s3_prefix: source");

        var finding = Assert.Single(ProductSet.Check([Read(Configs.Starter, "one.yaml"), Read(s3, "two.yaml")]));

        Assert.Equal(("ProductTwice", MlSeverity.Error), (finding.Id, finding.Severity));
        Assert.Equal((Path.GetFullPath("two.yaml"), 1, 1), (finding.File, finding.Line, finding.Column));
        Assert.Contains(Path.GetFullPath("one.yaml"), finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_product_in_two_regions_of_one_account_shares_its_roles()
    {
        var finding = Assert.Single(ProductSet.Check([Read(Configs.Starter), Read(Configs.Starter.With("us-west-2", "eu-west-1"))]));

        Assert.Equal("NameTaken", finding.Id);
        Assert.Contains("'techcorp-prod-a001-customer-churn-codebuild-role'", finding.Message, StringComparison.Ordinal);
        Assert.Contains("IAM names have no region", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_product_in_two_regions_of_two_accounts_is_well() =>
        Assert.Empty(ProductSet.Check([Read(Configs.Starter), Read(Configs.Starter.With("us-west-2", "eu-west-1").With("123456789012", "210987654321"))]));

    [Fact]
    public void Bucket_names_are_of_the_world()
    {
        var finding = Assert.Single(ProductSet.Check([Read(Configs.Starter), Read(Configs.Starter.With("123456789012", "210987654321"))]));

        Assert.Equal("NameTaken", finding.Id);
        Assert.Contains("the name 'techcorp-prod-a001-us-west-2-customer-churn-artifacts'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_use_case_that_ends_as_another_with_its_workload_is_found()
    {
        var joined = Configs.Starter.With("use_case: customer-churn", "use_case: customer-churn-realtime");
        var apart = Configs.Starter.With("use_case: customer-churn", "use_case: customer-churn\n  workload: realtime");

        Assert.Equal("ProductTwice", Assert.Single(ProductSet.Check([Read(joined), Read(apart)])).Id);
    }

    private static MlProduct Read(string config, string? file = null) => ProductReader.ReadText(config, file).Product!;
}
