namespace MlOps.OperatorPolicies;

/// <summary>What operator policies are made for.</summary>
public sealed record OperatorPolicyOptions
{
    /// <summary>What the operator is to do.</summary>
    public PolicyPurpose Purposes { get; init; } = PolicyPurpose.All;

    /// <summary>The name of the policies, which a number follows where there are several; null for <c>{product or stack}-operator</c>.</summary>
    public string? Name { get; init; }
}
