namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Where an operation stands.</summary>
internal enum OperationPhase
{
    /// <summary>Resources of a new stack are made.</summary>
    Create,

    /// <summary>What a failed creation made is deleted.</summary>
    RollbackCreate,

    /// <summary>Resources are made and changed.</summary>
    Update,

    /// <summary>What an update replaced or took out is deleted.</summary>
    Cleanup,

    /// <summary>Resources are changed back.</summary>
    RollbackUpdate,

    /// <summary>What a failed update made is deleted.</summary>
    RollbackCleanup,

    /// <summary>All resources are deleted.</summary>
    Delete,
}
