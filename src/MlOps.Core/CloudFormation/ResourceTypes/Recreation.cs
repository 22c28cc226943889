namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>Whether the change of a property replaces the resource; the names are CloudFormation's.</summary>
public enum Recreation
{
    /// <summary>It is updated in place.</summary>
    Never,

    /// <summary>It depends on the values.</summary>
    Conditionally,

    /// <summary>It is replaced.</summary>
    Always,
}
