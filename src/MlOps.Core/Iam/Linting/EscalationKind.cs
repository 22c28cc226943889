namespace MlOps.Iam.Linting;

/// <summary>How somebody gets at permissions that their policy does not give them.</summary>
internal enum EscalationKind
{
    /// <summary>They change their own permissions.</summary>
    OwnPermissions,

    /// <summary>They become another user or role.</summary>
    OtherPrincipal,

    /// <summary>They have a service run something of theirs with a role that they pass to it.</summary>
    PassedRole,

    /// <summary>They change or enter something that runs with a role already.</summary>
    RunningRole,
}
