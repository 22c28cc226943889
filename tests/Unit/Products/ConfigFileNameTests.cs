using MlOps.Products;

namespace MlOps.Unit.Products;

public sealed class ConfigFileNameTests
{
    [Theory]
    [InlineData("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml")]
    [InlineData("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yml")]
    [InlineData("/some/where/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml")]
    public void A_conventional_name_that_agrees_is_silent(string file) =>
        Assert.DoesNotContain(ProductReader.ReadText(Configs.Starter, file).Findings, finding => finding.Severity != MlSeverity.Information);

    [Theory]
    [InlineData("techcorp-dev-a001-us-west-2-customer-churn-ml-codecommit.yaml", "environment.env", 7)]
    [InlineData("techcorp-prod-a002-us-west-2-customer-churn-ml-codecommit.yaml", "client.tenant_id", 5)]
    [InlineData("techcorp-prod-a001-eu-west-1-customer-churn-ml-codecommit.yaml", "environment.region", 8)]
    [InlineData("techcorp-prod-a001-us-gov-west-1-customer-churn-ml-codecommit.yaml", "environment.region", 8)]
    [InlineData("tech-corp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml", "client.company_prefix", 3)]
    [InlineData("techcorp-prod-a001-us-west-2-churn-ml-codecommit.yaml", "ml_product.use_case", 11)]
    [InlineData("techcorp-prod-a001-us-west-2-customer-churn-ml-s3.yaml", "ml_product.source_control", 12)]
    [InlineData("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-workload.yaml", "ml_product.workload", 10)]
    [InlineData("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-standalone-ssm.yaml", "ml_product.vpc_integration", 10)]
    public void A_name_that_says_something_else_is_a_warning_at_the_key(string file, string path, int line)
    {
        var finding = Assert.Single(ProductReader.ReadText(Configs.Starter, file).Findings, finding => finding.Severity != MlSeverity.Information);

        Assert.Equal(("FileNameDisagrees", MlSeverity.Warning), (finding.Id, finding.Severity));
        Assert.Equal((path, line), (finding.Path, finding.Line));
        Assert.Contains("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml", finding.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.yaml")]
    [InlineData("product")]
    [InlineData("techcorp-live-a001-us-west-2-customer-churn-ml-codecommit.yaml")]
    public void Another_name_is_one_warning_about_the_file_itself(string file)
    {
        var finding = Assert.Single(ProductReader.ReadText(Configs.Starter, file).Findings, finding => finding.Severity != MlSeverity.Information);

        Assert.Equal(("FileNameUnconventional", MlSeverity.Warning), (finding.Id, finding.Severity));
        Assert.Equal((file, 1, 1, ""), (finding.File, finding.Line, finding.Column, finding.Path));
        Assert.Equal("Rename the file to 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'.", finding.Suggestion);
    }

    [Fact]
    public void A_hostile_name_is_only_unconventional()
    {
        var file = string.Concat(Enumerable.Repeat("a-prod-a001-", 100_000)) + ".yaml";

        Assert.Equal("FileNameUnconventional", Assert.Single(ProductReader.ReadText(Configs.Starter, file).Findings, finding => finding.Severity != MlSeverity.Information).Id);
    }
}
