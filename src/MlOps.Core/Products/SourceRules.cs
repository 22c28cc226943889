namespace MlOps.Products;

/// <summary>Which keys go with which source control.</summary>
internal static class SourceRules
{
    /// <summary>Reports keys that the source control lacks, and those that do not go with it.</summary>
    public static void Check(ProductConfig config)
    {
        var section = config.Product;
        switch (config.SourceControl)
        {
            case SourceControls.CodeCommit:
                section.Forbid(ConfigKeys.S3Prefix, $"it is for {ConfigKeys.SourceControl.As(SourceControls.S3)}");
                ForbidConnection(section);
                break;
            case SourceControls.S3:
                section.Require(ConfigKeys.S3Prefix, $"{ConfigKeys.SourceControl.As(SourceControls.S3)} needs to know where the archives lie");
                section.Forbid(ConfigKeys.Branch, $"an archive has no branches");
                ForbidConnection(section);
                break;
            case SourceControls.CodeConnections:
                section.Require(ConfigKeys.ConnectionArn, $"{ConfigKeys.SourceControl.As(SourceControls.CodeConnections)} needs a connection that exists");
                section.Require(ConfigKeys.Repositories, $"{ConfigKeys.SourceControl.As(SourceControls.CodeConnections)} needs two repositories that exist");
                section.Forbid(ConfigKeys.S3Prefix, $"it is for {ConfigKeys.SourceControl.As(SourceControls.S3)}");
                break;
        }
    }

    /// <summary>
    /// Says which pipelines poll, since that ends by itself where a pipeline is inactive for longer than 30 days (CodePipeline API reference,
    /// PipelineMetadata.pollingDisabledAt). A connection tells of changes, so that nothing polls it.
    /// </summary>
    /// <param name="config">A config that names a product.</param>
    public static void ReportPolling(ProductConfig config)
    {
        if (config.SourceControl == SourceControls.CodeConnections || config.Extras.Has(ProductExtras.SourceTrigger))
        {
            return;
        }

        var polling = config.Tier == ProductTiers.Starter ? "BuildPipeline and DeployPipeline poll their sources" : "BuildPipeline polls its source";
        config.Product.Report(
            MlSeverity.Information,
            "PollingStops",
            ConfigKeys.SourceControl,
            $"{polling}. CodePipeline ends that for a pipeline that is inactive for longer than 30 days, and changes start it no more.",
            $"Start it by hand then, or add {ConfigKeys.SourceTrigger.As("true")} to '{ConfigKeys.SourceTrigger.Section}': rules in place of polling.");
    }

    /// <summary>
    /// Says what an event of a source bucket depends on that is not the product's: a bucket sends events where its owner has turned that on (S3 user guide,
    /// Enabling Amazon EventBridge).
    /// </summary>
    /// <param name="config">A config that names a product.</param>
    public static void ReportSourceEvents(ProductConfig config)
    {
        if (config is { SourceControl: SourceControls.S3, S3Prefix: { } prefix } && config.Extras.Has(ProductExtras.SourceTrigger))
        {
            config.Extras.Section.Report(
                MlSeverity.Warning,
                "SourceEventsNeeded",
                ConfigKeys.SourceTrigger,
                $"Nothing starts the pipelines unless the bucket '{prefix.Split('/')[0]}', in {config.Region}, sends its events to EventBridge; that is for its owner to turn on.",
                $"Have 'Amazon EventBridge' turned on under the bucket's event notifications.");
        }
    }

    /// <summary>Reports a connection that the product's pipelines cannot use: partitions have nothing to do with each other (CodePipeline user guide, connections).</summary>
    /// <param name="config">A config that names a product.</param>
    /// <param name="partition">The region's partition; empty where it is not known.</param>
    public static void CheckConnection(ProductConfig config, string partition)
    {
        if (config.ConnectionArn?.Split(':', 6) is not [_, var own, _, _, var owner, _])
        {
            return;
        }

        if (partition.Length > 0 && own != partition)
        {
            config.Product.Report(
                MlSeverity.Error, "ConnectionOfOthers", ConfigKeys.ConnectionArn, $"The connection is one of partition '{own}'; the product's is '{partition}'.", $"Name a connection of the product's own partition.");
        }
        else if (config.AccountId is { } account && owner != account)
        {
            config.Product.Report(
                MlSeverity.Warning, "ConnectionOfOthers", ConfigKeys.ConnectionArn, $"The connection is one of account {owner}, and the product's is {account}: that account has to share it.", $"Name a connection of the product's own account, or have it shared.");
        }
    }

    private static void ForbidConnection(ConfigSection section)
    {
        section.Forbid(ConfigKeys.ConnectionArn, $"it is for {ConfigKeys.SourceControl.As(SourceControls.CodeConnections)}");
        section.Forbid(ConfigKeys.Repositories, $"it is for {ConfigKeys.SourceControl.As(SourceControls.CodeConnections)}");
    }
}
