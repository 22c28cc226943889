namespace MlOps.Products;

/// <summary>Which keys go with which tier.</summary>
internal static class TierRules
{
    private static readonly FormattableString OrEnterprise = $", or write {ConfigKeys.Tier.As(ProductTiers.Enterprise)}, if that is the tier that you have";

    /// <summary>Reports keys that the tier lacks, and those that do not go with it.</summary>
    /// <param name="config">The config.</param>
    /// <param name="alerts">The section that has <c>alerts_email</c>.</param>
    /// <param name="retention">The section that has <c>log_retention_days</c>.</param>
    public static void Check(ProductConfig config, ConfigSection alerts, ConfigSection retention)
    {
        switch (config.Tier)
        {
            case ProductTiers.Starter:
                alerts.Forbid(ConfigKeys.AlertsEmail, $"the starter tier sends no alerts", OrEnterprise);
                retention.Forbid(ConfigKeys.LogRetentionDays, $"the starter tier has no log group of its own", OrEnterprise);
                config.VpcOwner.Forbid(ConfigKeys.VpcIntegration, $"only the enterprise tier joins a VPC", OrEnterprise);
                break;
            case ProductTiers.Professional:
                WarnWithoutEffect(alerts, ConfigKeys.AlertsEmail, $"alerts come with the enterprise tier");
                WarnWithoutEffect(retention, ConfigKeys.LogRetentionDays, $"the compliance log group comes with the enterprise tier");
                config.VpcOwner.Forbid(ConfigKeys.VpcIntegration, $"only the enterprise tier joins a VPC", OrEnterprise);
                break;
            case ProductTiers.Enterprise:
                alerts.Require(ConfigKeys.AlertsEmail, $"the enterprise tier sends security alerts");
                config.VpcOwner.Require(ConfigKeys.VpcIntegration, $"the enterprise tier joins a VPC");
                break;
        }
    }

    private static void WarnWithoutEffect(ConfigSection section, ConfigKey key, FormattableString because)
    {
        if (section.Has(key))
        {
            section.Report(MlSeverity.Warning, "NoEffect", key, $"{key:name} does nothing in the professional tier: {because}.", $"{key:remove}, or keep it for later.");
        }
    }
}
