using System.Text.RegularExpressions;
using MlOps.Reports;
using MlOps.Reports.Content;
using MlOps.Reports.Costs;
using MlOps.Unit.Products;

namespace MlOps.Unit.Reports;

/// <summary>What a product costs a month, reckoned by hand.</summary>
public sealed class CostTests
{
    // 684 minutes of pipelines 1.368, 50 GB of S3 1.15, 1 GB of logs taken in 0.50.
    private const decimal Everywhere = 1.368m + 1.15m + 0.50m;

    [Theory]
    [InlineData(Reviewed.Starter, 0, "Builds, Build output, kept")]
    [InlineData(Reviewed.Professional, 0, "Dashboard, Builds, Build output, kept")]
    // A key, two alarms, three endpoints in two subnets for 730 hours, and 10 GB through them.
    [InlineData(Reviewed.Enterprise, 1.00 + 0.20 + 43.80 + 0.10, "Dashboard, Metrics of filters, Builds, Build output, kept")]
    [InlineData(Reviewed.EnterpriseFromSsm, 1.00 + 0.20 + 43.80 + 0.10, "Dashboard, Metrics of filters, Builds, Build output, kept")]
    public void The_sum_is_that_of_the_price_pages(string sample, double ofTheTier, string unpriced)
    {
        var report = ReviewReport.Write(Reviewed.Sample(sample));

        Assert.Equal((Everywhere + (decimal)ofTheTier, "USD"), (report.EstimatedMonthlyCost, report.Currency));
        Assert.Equal(unpriced, string.Join(", ", report.Unpriced));
    }

    [Fact]
    public void Another_region_has_its_own_prices_and_none_is_made_up()
    {
        var virginia = ReviewReport.Write(Reviewed.Config(Configs.Starter.With("region: us-west-2", "region: us-east-1")));
        Assert.Equal(Everywhere + 0.36m + (660 * 0.005m), virginia.EstimatedMonthlyCost);
        Assert.Empty(virginia.Unpriced);

        var frankfurt = Reviewed.Config(Configs.Starter.With("region: us-west-2", "region: eu-central-1"));
        Assert.Null(ReviewReport.Write(frankfurt).EstimatedMonthlyCost);
        var cost = Reviewed.Of(frankfurt).Section("cost");
        Assert.Equal("There are no prices for eu-central-1 in the table that comes with MlOps, so nothing can be summed.", cost.Lead.PlainText);
        Assert.All(cost.Rows(), row => Assert.Equal(("no price", "unknown"), (row.Texts()[2], row.Texts()[5])));
    }

    [Fact]
    public void What_has_no_price_is_said_before_the_sum()
    {
        var cost = Reviewed.Of(Reviewed.Sample(Reviewed.Starter)).Section("cost");

        Assert.Equal("No price for us-west-2 in the table, and so not in the sum: Builds and Build output, kept.", Assert.IsType<Notice>(cost.Blocks[0]).Text.PlainText);
        Assert.Contains(cost.Below("not-counted"), line => line.StartsWith("Training, processing and transform jobs, and the endpoint", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_number_that_nobody_knows_before_is_among_the_assumptions()
    {
        var cost = Reviewed.Of(Reviewed.Sample(Reviewed.EnterpriseFromSsm)).Section("cost");
        var assumptions = string.Join('\n', cost.Below("assumptions"));

        Assert.Contains("20 runs of the build pipeline a month, 30 minutes each", assumptions, StringComparison.Ordinal);
        Assert.Contains("4 runs of the deploy pipeline a month, 15 minutes each", assumptions, StringComparison.Ordinal);
        Assert.Contains("50 GB in the artifacts bucket", assumptions, StringComparison.Ordinal);
        Assert.Contains("2 subnets, each in a zone of its own: how many there are stands in an SSM parameter, and this is the least.\n730 hours a month, and 10 GB through the endpoints.", assumptions, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_price_has_a_page_of_AWS_and_a_month() => Assert.All(PriceTable.Ids, id =>
    {
        var price = PriceTable.Find(id, "us-east-1");
        Assert.True(price.Amount > 0);
        Assert.Equal(("https", "aws.amazon.com"), (price.Source.Scheme, price.Source.Host));
        Assert.Matches(new Regex(@"^20\d\d-(0[1-9]|1[0-2])\z"), price.Seen);
        Assert.NotEmpty(price.Unit);
    });
}
