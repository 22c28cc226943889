using System.Collections.Immutable;
using MlOps.Iam;

namespace MlOps.OperatorPolicies.Grants;

/// <summary>One action that an operator needs, and on what.</summary>
internal sealed record Grant
{
    /// <summary>The action, for example <c>s3:CreateBucket</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The ARNs, as patterns; <c>*</c> where the action takes no resource.</summary>
    public required ImmutableArray<string> Resources { get; init; }

    /// <summary>What must hold besides.</summary>
    public ImmutableArray<PolicyCondition> Conditions { get; init; } = [];

    /// <summary>What it is for.</summary>
    public required GrantReason Reason { get; init; }

    /// <summary>Which fact it follows from.</summary>
    public required GrantOrigin Origin { get; init; }
}
