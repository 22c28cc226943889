namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>What a step does.</summary>
internal enum StepKind
{
    /// <summary>Makes a resource.</summary>
    Create,

    /// <summary>Changes a resource, if it is to change.</summary>
    Update,

    /// <summary>Makes a resource in the place of another.</summary>
    Replace,

    /// <summary>Changes a resource back.</summary>
    Revert,

    /// <summary>Deletes a resource.</summary>
    Delete,
}
