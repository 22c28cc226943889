namespace MlOps.Iam;

/// <summary>What a statement does with the calls that it matches.</summary>
public enum PolicyEffect
{
    /// <summary>It allows them.</summary>
    Allow,

    /// <summary>It denies them, whatever else allows them.</summary>
    Deny,
}
