using System.Collections.Immutable;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>Calls that MlOps makes itself, besides those that CloudFormation makes for the caller.</summary>
/// <param name="Purposes">What an operator does them for.</param>
/// <param name="Actions">The actions.</param>
/// <param name="On">A template of the ARN that they are for; null for the resource itself, or for everything where the actions take nothing else.</param>
/// <param name="Why">What they are for, in words that follow "to".</param>
internal sealed record OwnCall(PolicyPurpose Purposes, ImmutableArray<string> Actions, string? On, string Why)
{
    /// <summary>Condition keys that the call always has, with templates of ARNs. One whose property the template does not set falls away.</summary>
    public ImmutableSortedDictionary<string, string> Conditions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
