namespace MlOps.OperatorPolicies;

/// <summary>What an operator is to do with a stack.</summary>
[Flags]
public enum PolicyPurpose
{
    /// <summary>Make it: create, and delete again what a failed creation leaves.</summary>
    Deploy = 1,

    /// <summary>Change it: what a change makes, changes and takes away.</summary>
    Update = 2,

    /// <summary>Check it for drift.</summary>
    Drift = 4,

    /// <summary>Delete it.</summary>
    Delete = 8,

    /// <summary>Look at it: its state, its outputs and its last drift results.</summary>
    ReadOnly = 16,

    /// <summary>Its whole life.</summary>
    All = Deploy | Update | Drift | Delete | ReadOnly,
}
