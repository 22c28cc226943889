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
                section.Forbid(ConfigKeys.S3Prefix, "it is for 'source_control: s3'");
                ForbidConnection(section);
                break;
            case SourceControls.S3:
                section.Require(ConfigKeys.S3Prefix, "'source_control: s3' needs to know where the archives lie");
                section.Forbid(ConfigKeys.Branch, "an archive has no branches");
                ForbidConnection(section);
                break;
            case SourceControls.CodeConnections:
                section.Require(ConfigKeys.ConnectionArn, "'source_control: codeconnections' needs a connection that exists");
                section.Require(ConfigKeys.Repositories, "'source_control: codeconnections' needs two repositories that exist");
                section.Forbid(ConfigKeys.S3Prefix, "it is for 'source_control: s3'");
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
        if (config.SourceControl == SourceControls.CodeConnections)
        {
            return;
        }

        var polling = config.Tier == ProductTiers.Starter ? "BuildPipeline and DeployPipeline poll their sources" : "BuildPipeline polls its source";
        config.Product.Report(
            MlSeverity.Information,
            "PollingStops",
            ConfigKeys.SourceControl,
            $"{polling}. CodePipeline ends that for a pipeline that is inactive for longer than 30 days, and changes start it no more.",
            "Start it by hand then: aws codepipeline start-pipeline-execution --name NAME.");
    }

    private static void ForbidConnection(ConfigSection section)
    {
        section.Forbid(ConfigKeys.ConnectionArn, "it is for 'source_control: codeconnections'");
        section.Forbid(ConfigKeys.Repositories, "it is for 'source_control: codeconnections'");
    }
}
