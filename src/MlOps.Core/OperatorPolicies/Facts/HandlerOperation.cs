namespace MlOps.OperatorPolicies.Facts;

/// <summary>
/// What CloudFormation has a handler for
/// (https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html, <c>handlers</c>).
/// </summary>
internal enum HandlerOperation
{
    /// <summary>Makes the resource.</summary>
    Create,

    /// <summary>Reads its state: for drift detection, and after it was made or changed.</summary>
    Read,

    /// <summary>Changes it.</summary>
    Update,

    /// <summary>Deletes it, also after its creation failed.</summary>
    Delete,

    /// <summary>Lists all of the type in account and region.</summary>
    List,
}
