namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>What CloudFormation can do about the drift of a resource type.</summary>
public enum DriftSupport
{
    /// <summary>It detects drift, and a drift-aware change set mends it.</summary>
    Full,

    /// <summary>It detects drift, but drift-aware change sets leave the type out.</summary>
    DetectionOnly,

    /// <summary>It does not look: the registry has no handlers for the type.</summary>
    None,
}
