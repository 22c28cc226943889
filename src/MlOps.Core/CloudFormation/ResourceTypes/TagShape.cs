namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>How a resource type takes tags.</summary>
public enum TagShape
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>As a list of objects with <c>Key</c> and <c>Value</c>.</summary>
    List,

    /// <summary>As an object from key to value.</summary>
    Map,
}
