using System.Collections.Immutable;
using System.Globalization;
using MlOps.CloudFormation.Templates;

namespace MlOps.Reports.Costs;

/// <summary>What a product's resources cost a month, as far as they have a price that does not depend on the model.</summary>
/// <param name="Region">The region of the prices.</param>
/// <param name="Items">What costs something.</param>
internal sealed record CostEstimate(string Region, ImmutableArray<CostItem> Items)
{
    /// <summary>The sum of what has a price; null where nothing has.</summary>
    public decimal? Total => Items.All(item => item.Monthly is null) ? null : Items.Sum(item => item.Monthly ?? 0);

    /// <summary>What the table has no price for in the region, so that the sum lacks it.</summary>
    public IEnumerable<CostItem> Unpriced => Items.Where(item => item.Monthly is null);

    /// <summary>Estimates a product.</summary>
    public static CostEstimate Of(ReviewFacts facts)
    {
        var region = facts.Product.Region;
        return new CostEstimate(region, [.. Fixed(facts).Concat(Used(facts)).Select(item => new CostItem(item.Name, item.Quantity, item.Reckoning, PriceTable.Find(item.PriceId, region)))]);
    }

    /// <summary>An amount as it is written.</summary>
    public static string Write(decimal amount) => $"${amount.ToString(amount is > 0 and < 0.1m ? "0.00#" : "0.00", CultureInfo.InvariantCulture)}";

    /// <summary>How many subnets each interface endpoint stands in, and whether that is known.</summary>
    public static (int Count, bool IsKnown) SubnetsOf(MlProduct product) => product.VpcIntegration?.SubnetIds is { Count: > 0 } ids ? (ids.Count, true) : (AssumedUsage.Subnets, false);

    private static IEnumerable<(string Name, decimal Quantity, string Reckoning, string PriceId)> Fixed(ReviewFacts facts)
    {
        foreach (var (name, type, priceId, one, several) in new[]
        {
            ("Encryption key", "AWS::KMS::Key", "kms-key", "key", "keys"),
            ("Dashboard", "AWS::CloudWatch::Dashboard", "dashboard", "dashboard", "dashboards"),
            ("Alarms", "AWS::CloudWatch::Alarm", "alarm", "alarm", "alarms"),
            ("Metrics of filters", "AWS::Logs::MetricFilter", "metric", "metric", "metrics"),
        })
        {
            var count = facts.OfType(type).Count();
            if (count > 0)
            {
                yield return (name, count, $"{count} {(count == 1 ? one : several)}", priceId);
            }
        }

        var endpoints = facts.OfType("AWS::EC2::VPCEndpoint").Count(endpoint => IsInterface(facts, endpoint));
        if (endpoints > 0)
        {
            var subnets = SubnetsOf(facts.Product).Count;
            yield return ("Interface endpoints", endpoints * subnets * AssumedUsage.Hours, $"{endpoints} endpoints × {subnets} subnets × {AssumedUsage.Hours} hours", "interface-endpoint");
            yield return ("Data through endpoints", AssumedUsage.EndpointGigabytes, $"{AssumedUsage.EndpointGigabytes} GB", "endpoint-data");
        }
    }

    private static IEnumerable<(string Name, decimal Quantity, string Reckoning, string PriceId)> Used(ReviewFacts facts)
    {
        var runs = AssumedUsage.BuildRuns + AssumedUsage.DeploymentRuns;
        var minutes = (AssumedUsage.BuildRuns * AssumedUsage.BuildMinutes) + (AssumedUsage.DeploymentRuns * AssumedUsage.DeploymentMinutes);
        var reckoning = $"{AssumedUsage.BuildRuns} × {AssumedUsage.BuildMinutes} + {AssumedUsage.DeploymentRuns} × {AssumedUsage.DeploymentMinutes} minutes";
        yield return ("Pipelines", minutes + (runs * AssumedUsage.SourceMinutes), $"{reckoning}, and {runs * AssumedUsage.SourceMinutes} of source actions", "pipeline-minute");
        yield return ("Builds", minutes, reckoning, "build-minute");
        yield return ("Artifacts bucket", AssumedUsage.StoredGigabytes, $"{AssumedUsage.StoredGigabytes} GB", "object-storage");
        if (facts.Has("ImageRepository"))
        {
            yield return ("Images", AssumedUsage.ImageGigabytes, $"{AssumedUsage.ImageGigabytes} GB", "image-storage");
        }

        var months = Months(facts);
        yield return ("Build output, taken in", AssumedUsage.LoggedGigabytes, $"{AssumedUsage.LoggedGigabytes} GB", "log-ingestion");
        yield return ("Build output, kept", AssumedUsage.LoggedGigabytes * months, $"{AssumedUsage.LoggedGigabytes} GB × {months} months", "log-storage");
    }

    private static bool IsInterface(ReviewFacts facts, TemplateResource endpoint) => facts.Values.TextAt(endpoint.LogicalId, "VpcEndpointType") == "Interface";

    // CodeBuild's own log groups are kept for ever; a year of them is counted.
    private static int Months(ReviewFacts facts) =>
        facts.Has("ComplianceLogGroup") && int.TryParse(facts.Values.TextAt("ComplianceLogGroup", "RetentionInDays"), CultureInfo.InvariantCulture, out var days)
            ? (int)Math.Round(days * 12 / 365.0)
            : 12;
}
