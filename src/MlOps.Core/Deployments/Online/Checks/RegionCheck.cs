using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether the account has enabled the region (AWS Account Management guide, Enable or disable AWS Regions).</summary>
internal sealed class RegionCheck : IOnlineCheck
{
    public string Subject => "whether the region is enabled";

    public ConfigKey Key => ConfigKeys.Region;

    public bool Applies(MlProduct product) => true;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.RegionStatus];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts) => Of(product, facts.RegionStatus.Value);

    /// <summary>What a region's status says.</summary>
    /// <param name="product">The product.</param>
    /// <param name="status">The opt-in status; null where AWS lists no such region.</param>
    public static IEnumerable<MlFinding> Of(MlProduct product, string? status)
    {
        if (status is null or "not-opted-in")
        {
            yield return product.Report(
                ConfigKeys.Region,
                MlSeverity.Error,
                OnlineCheckIds.RegionNotEnabled,
                status is null ? $"AWS lists no region '{product.Region}' for account {product.AccountId}." : $"Account {product.AccountId} has not enabled the region '{product.Region}'.",
                "Have an administrator of the account enable it (Account Management, EnableRegion), or choose another region.");
        }
    }
}
