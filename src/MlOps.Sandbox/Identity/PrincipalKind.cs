namespace MlOps.Sandbox.Identity;

/// <summary>What kind of identity makes a call.</summary>
internal enum PrincipalKind
{
    /// <summary>The account's root user.</summary>
    Root,

    /// <summary>An IAM user.</summary>
    User,

    /// <summary>A session of an IAM role.</summary>
    RoleSession,
}
