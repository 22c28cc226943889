namespace MlOps.Sandbox.Wire;

/// <summary>What a request of S3 speaks of.</summary>
internal enum S3Level
{
    /// <summary>All buckets of the account.</summary>
    Service,

    /// <summary>A bucket.</summary>
    Bucket,

    /// <summary>An object.</summary>
    Object,
}
