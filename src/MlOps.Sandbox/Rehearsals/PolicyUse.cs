using System.Collections.Immutable;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Rehearsals;

/// <summary>Compares what an operator was asked to be allowed with the policies that the operator has.</summary>
internal static class PolicyUse
{
    /// <summary>What was used of each statement, in order.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="entries">What was asked.</param>
    public static ImmutableArray<MlStatementUse> Of(IEnumerable<MlPolicy> policies, IReadOnlyCollection<AuthorizationEntry> entries) =>
    [
        .. from policy in policies
           from statement in policy.Statements
           let allowed = entries.Where(entry => entry.Decision.IsAllowed && entry.Decision.Policy?.Name == policy.Name && entry.Decision.Statement?.Sid == statement.Sid).ToList()
           let called = allowed.Select(entry => entry.Request.Action).ToHashSet(StringComparer.OrdinalIgnoreCase)
           select new MlStatementUse
           {
               Policy = policy.Name,
               Sid = statement.Sid ?? "",
               Calls = allowed.Count,
               Used = [.. statement.Actions.Where(called.Contains)],
               Unused = [.. statement.Actions.Where(action => !called.Contains(action))],
           },
    ];

    /// <summary>What was denied, and let nobody go on, once each: <c>s3:CreateBucket on arn:aws:s3:::data</c>.</summary>
    /// <param name="entries">What was asked.</param>
    public static ImmutableArray<string> DeniedOf(IEnumerable<AuthorizationEntry> entries) =>
    [
        .. entries.Where(entry => !entry.Decision.IsAllowed && !entry.IsTolerated)
            .Select(entry => $"{entry.Request.Action} on {entry.Request.Resource}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
