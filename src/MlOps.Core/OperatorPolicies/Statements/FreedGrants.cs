using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.OperatorPolicies.Grants;

namespace MlOps.OperatorPolicies.Statements;

/// <summary>
/// Grants without conditions that hold nothing back, since another grant allows the same action on the same resources with fewer of them: a line for each would look narrower than the policy is.
/// </summary>
internal static class FreedGrants
{
    /// <summary>The grants, each with the fewest conditions that it is given under.</summary>
    /// <param name="grants">What is needed.</param>
    public static IEnumerable<Grant> Of(ImmutableArray<Grant> grants)
    {
        var byAction = grants.ToLookup(grant => grant.Action, StringComparer.Ordinal);
        return grants.Select(grant => grant.Conditions.IsEmpty || byAction[grant.Action].Where(other => Frees(other, grant)).MinBy(other => other.Conditions.Length) is not { } wider
            ? grant
            : grant with { Conditions = wider.Conditions });
    }

    private static bool Frees(Grant other, Grant grant) => other.Conditions.Length < grant.Conditions.Length
        && other.Conditions.All(condition => grant.Conditions.Any(own => own.ToString() == condition.ToString()))
        && grant.Resources.All(resource => other.Resources.Any(pattern => Glob.OfPolicy(pattern).Covers(Glob.OfPolicy(resource))));
}
