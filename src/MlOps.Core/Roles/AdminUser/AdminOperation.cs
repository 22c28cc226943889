namespace MlOps.Roles.AdminUser;

/// <summary>What somebody does with the admin role.</summary>
internal enum AdminOperation
{
    /// <summary>Makes it, or puts right what differs.</summary>
    Apply,

    /// <summary>The same with a permissions boundary.</summary>
    Bound,

    /// <summary>Removes it.</summary>
    Remove,
}
