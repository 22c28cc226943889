using System.Collections.Frozen;
using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.OperatorPolicies.Grants;

namespace MlOps.OperatorPolicies.Statements;

/// <summary>Makes statements of grants: the same grants are the same statements.</summary>
internal static class StatementAssembly
{
    // Services that have one endpoint for all regions, whose calls are of us-east-1 or of none
    // (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion).
    private static readonly FrozenSet<string> Global = new[] { "iam", "sts", "s3", "route53", "cloudfront", "organizations", "globalaccelerator", "shield", "waf", "budgets", "support", "health", "sso" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The statements.</summary>
    /// <param name="grants">What is needed.</param>
    /// <param name="scope">Where the stack is.</param>
    public static ImmutableArray<ReasonedStatement> Of(IEnumerable<Grant> grants, StackScope scope)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. StatementGroup.Of(FreedGrants.Of([.. grants.Select(grant => InRegion(grant, scope))])).Select((group, index) => new ReasonedStatement(
            new PolicyStatement
            {
                Index = index,
                Sid = Unique(StatementWording.SidOf(group), ids),
                Effect = PolicyEffect.Allow,
                Actions = group.Actions,
                Resources = group.Resources,
                Conditions = group.Conditions,
            },
            StatementWording.ReasonOf(group),
            group.Grants))];
    }

    // What takes no resource can at least be kept to the stack's region.
    private static Grant InRegion(Grant grant, StackScope scope) =>
        grant.Resources is [StackScope.Anything] && scope.HasRegion && !Global.Contains(grant.Action.Split(':')[0])
            ? grant with { Conditions = grant.Conditions.Add(new PolicyCondition("StringEquals", "aws:RequestedRegion", [scope.Region])) }
            : grant;

    private static string Unique(string id, Dictionary<string, int> ids)
    {
        ids[id] = ids.GetValueOrDefault(id) + 1;
        return ids[id] == 1 ? id : FormattableString.Invariant($"{id}{ids[id]}");
    }
}
