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

    private static void ForbidConnection(ConfigSection section)
    {
        section.Forbid(ConfigKeys.ConnectionArn, "it is for 'source_control: codeconnections'");
        section.Forbid(ConfigKeys.Repositories, "it is for 'source_control: codeconnections'");
    }
}
