namespace MlOps.OperatorPolicies;

/// <summary>What operator policies are made for.</summary>
public sealed record OperatorPolicyOptions
{
    /// <summary>What the operator is to do.</summary>
    public PolicyPurpose Purposes { get; init; } = PolicyPurpose.All;

    /// <summary>The name that the policies begin with; the stack's where null.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// The ARN of a service role of CloudFormation: resources are made by it, and the operator's policy is much smaller. Null where CloudFormation acts
    /// with the operator's own permissions.
    /// </summary>
    public string? ServiceRoleArn { get; init; }
}
