namespace MlOps.Deployments.Publishing;

/// <summary>What a managed policy can be attached to.</summary>
public enum EntityKind
{
    /// <summary>A role.</summary>
    Role,

    /// <summary>A user.</summary>
    User,

    /// <summary>A group of users.</summary>
    Group,
}
