namespace MlOps.Sandbox.Wire;

/// <summary>Partitions by region, after botocore's <c>partitions.json</c>.</summary>
internal static class Partition
{
    private static readonly (string Prefix, string Name, string DnsSuffix)[] Rules =
    [
        ("cn-", "aws-cn", "amazonaws.com.cn"),
        ("us-gov-", "aws-us-gov", "amazonaws.com"),
        ("us-iso-", "aws-iso", "c2s.ic.gov"),
        ("us-isob-", "aws-iso-b", "sc2s.sgov.gov"),
        ("eu-isoe-", "aws-iso-e", "cloud.adc-e.uk"),
        ("us-isof-", "aws-iso-f", "csp.hci.ic.gov"),
        ("eusc-", "aws-eusc", "amazonaws.eu"),
    ];

    /// <summary>The partition of a region.</summary>
    public static string Of(string region) => Rule(region).Name;

    /// <summary>The DNS suffix of a region's endpoints.</summary>
    public static string DnsSuffix(string region) => Rule(region).DnsSuffix;

    private static (string Prefix, string Name, string DnsSuffix) Rule(string region)
    {
        foreach (var rule in Rules)
        {
            if (region.StartsWith(rule.Prefix, StringComparison.Ordinal))
            {
                return rule;
            }
        }

        return (string.Empty, "aws", "amazonaws.com");
    }
}
