using System.Collections.Immutable;
using MlOps.Iam;

namespace MlOps.Roles.Hardening;

/// <summary>
/// Makes the production-grade recipe of a plain one: a scoped policy in the place of all policies, the same policy as permissions boundary, so that whatever else somebody attaches adds nothing,
/// services that say for whom they call, and tags that must be there.
/// </summary>
internal static class RoleHardening
{
    /// <summary>The choice that a hardened role's tags tell.</summary>
    public const string Choice = "Hardened";

    /// <summary>Whether choices are those of a hardened role.</summary>
    public static bool IsIn(ImmutableSortedDictionary<string, string> choices) => choices.ContainsKey(Choice);

    /// <summary>The hardened recipe.</summary>
    /// <param name="plain">The recipe as its documentation has it.</param>
    /// <param name="place">Where it is applied.</param>
    /// <param name="policy">What the role may do.</param>
    /// <param name="choices">What was chosen of it besides.</param>
    public static RoleRecipe Apply(RoleRecipe plain, RecipePlace place, ReasonedPolicy policy, IEnumerable<KeyValuePair<string, string>> choices)
    {
        var boundary = BoundaryName(plain.RoleName);
        return plain with
        {
            Trust = TrustConditions.ApplyTo(plain.Trust, place),
            ManagedPolicies = [],
            InlinePolicies = [new NamedPolicy(policy.Name, policy.Document)],
            Boundary = new NamedPolicy(boundary, policy.Document),
            PermissionsBoundary = BoundaryArn(place, plain.RoleName),
            RequiredTags = RequiredTags.Keys,
            Reasons = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add(policy.Name, policy.Reasons).Add(boundary, policy.Reasons),
            Choices = plain.Choices.SetItems(RoleChoices.Of(Choice, isChosen: true)).SetItems(choices),
        };
    }

    /// <summary>The ARN of the policy that bounds a role.</summary>
    public static string BoundaryArn(RecipePlace place, string roleName) => $"arn:{place.Partition}:iam::{place.AccountId}:policy/{BoundaryName(roleName)}";

    /// <summary>The name of the policy that bounds a role.</summary>
    public static string BoundaryName(string roleName) => $"mlops-boundary-{roleName}";
}
