using System.Text.Json.Nodes;

namespace MlOps.Unit.Reports;

/// <summary><c>docs/review-report.md</c> says for which regions there are prices, and what lacks one.</summary>
public sealed class DocumentedPriceTests
{
    [Fact]
    public void The_regions_with_prices_are_those_that_are_documented()
    {
        var documented = Rows().Select(row => row[0]).ToList();

        Assert.Equal(Prices().SelectMany(price => price.Regions).Distinct().Order(StringComparer.Ordinal), documented.Where(region => region != "any other").Order(StringComparer.Ordinal));
        Assert.Contains("any other", documented);
    }

    [Theory]
    [InlineData("us-east-1", "all")]
    [InlineData("us-west-2", "all but those of ")]
    public void What_has_no_price_in_a_region_is_documented(string region, string begins)
    {
        var says = Assert.Single(Rows(), row => row[0] == region)[1];
        var missing = Prices().Where(price => !price.Regions.Contains(region)).Select(price => price.Id.Replace('-', ' ')).ToList();

        Assert.StartsWith(begins, says, StringComparison.Ordinal);
        Assert.All(missing, what => Assert.Contains(what, says, StringComparison.Ordinal));
        Assert.Equal(missing.Count, says == "all" ? 0 : says[begins.Length..].Split([", ", " and "], StringSplitOptions.None).Length);
    }

    private static IEnumerable<string[]> Rows() => File.ReadAllText(RepositoryFolder.Combine("docs", "review-report.md"))
        .Split("| region | prices |")[1]
        .Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim(' ', '`')).ToArray());

    private static IEnumerable<(string Id, string[] Regions)> Prices() =>
        JsonNode.Parse(File.ReadAllText(RepositoryFolder.Combine("src", "MlOps.Core", "Reports", "Costs", "prices.json")))!["prices"]!.AsObject()
            .Select(price => (price.Key, price.Value!["regions"]!.AsObject().Select(region => region.Key).ToArray()));
}
