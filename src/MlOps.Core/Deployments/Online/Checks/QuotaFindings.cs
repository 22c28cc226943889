using System.Globalization;
using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Makes findings about quotas.</summary>
internal static class QuotaFindings
{
    /// <summary>A quota does not have room for what the product adds.</summary>
    public static MlFinding Exceeded(MlProduct product, ConfigKey key, string severity, string what, int has, int wanted, int most, string source) => product.Report(
        key,
        severity,
        OnlineCheckIds.QuotaExceeded,
        string.Create(CultureInfo.InvariantCulture, $"There are {has} {what}, and the product adds {wanted}; the quota is {most}{source}."),
        "Remove what is no longer used, or ask for a higher quota in Service Quotas.");
}
