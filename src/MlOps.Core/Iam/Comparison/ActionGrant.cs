namespace MlOps.Iam.Comparison;

/// <summary>That an action is allowed, or denied, on some resources under some conditions.</summary>
/// <param name="Scope">The resources.</param>
/// <param name="Conditions">The conditions.</param>
internal sealed record ActionGrant(ResourceScope Scope, ConditionSet Conditions)
{
    /// <summary>Whether it is on all resources without a condition.</summary>
    public bool IsUnlimited => Scope.IsAll && Conditions.IsEmpty;

    /// <summary>Whether it speaks of every call that the other one speaks of.</summary>
    public bool Covers(ActionGrant other) => Scope.Covers(other.Scope) && Conditions.IsImpliedBy(other.Conditions);
}
