namespace MlOps.Roles.SkyPilot;

/// <summary>What SkyPilot's users may do with buckets that there are.</summary>
public enum BucketAccess
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Everything, as AWS's policy <c>AmazonS3FullAccess</c> lets do.</summary>
    Full,

    /// <summary>Reading, writing and listing objects.</summary>
    Scoped,
}
