namespace MlOps.OperatorPolicies.Grants;

/// <summary>Which fact a grant follows from.</summary>
/// <param name="Purposes">What an operator needs it for.</param>
/// <param name="Source">Where the fact is from, in words, with an address where there is one.</param>
/// <param name="Why">What the fact says of itself, in a sentence; null where it says nothing.</param>
internal sealed record GrantOrigin(PolicyPurpose Purposes, string Source, string? Why = null)
{
    /// <summary>Of a call that MlOps itself makes, which needs no other source than MlOps.</summary>
    public static GrantOrigin OfMlOps(PolicyPurpose purposes) => new(purposes, "MlOps itself: docs/operator-permissions.md, MlOps' own calls");
}
