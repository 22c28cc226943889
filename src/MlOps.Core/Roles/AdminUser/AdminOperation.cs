namespace MlOps.Roles.AdminUser;

/// <summary>What somebody does with the admin role.</summary>
internal enum AdminOperation
{
    /// <summary>Makes it, or puts right what differs.</summary>
    Apply,

    /// <summary>The same with a permissions boundary.</summary>
    Bound,

    /// <summary>Makes it a hardened one, whatever it was.</summary>
    Harden,

    /// <summary>Makes its permissions boundary with it.</summary>
    OwnBoundary,

    /// <summary>Removes it.</summary>
    Remove,

    /// <summary>Removes the permissions boundary that was made with it.</summary>
    RemoveBoundary,
}
