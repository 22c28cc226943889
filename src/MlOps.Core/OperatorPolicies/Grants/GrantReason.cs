namespace MlOps.OperatorPolicies.Grants;

/// <summary>What a grant is for.</summary>
/// <param name="Deed">What is done, as a verb: <c>create</c>, <c>read</c>, <c>update</c>, <c>delete</c>, or what MlOps itself does.</param>
/// <param name="LogicalId">The resource that needs it; null where the stack does.</param>
/// <param name="Type">Its type; null where the stack needs it.</param>
internal sealed record GrantReason(string Deed, string? LogicalId, string? Type)
{
    /// <summary>Whether CloudFormation calls it although it is for no resource: what a template reads when it is deployed.</summary>
    public bool IsOfCloudFormation { get; init; }
}
