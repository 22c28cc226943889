namespace MlOps.Access;

/// <summary>What keeps somebody from doing what the own policies may well allow.</summary>
internal enum AccessLimit
{
    /// <summary>Nothing does, or nobody says.</summary>
    None,

    /// <summary>The permissions boundary.</summary>
    Boundary,

    /// <summary>Service control policies.</summary>
    Organization,
}
