using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.OperatorPolicies.Facts;
using MlOps.OperatorPolicies.Grants;

namespace MlOps.OperatorPolicies.Statements;

/// <summary>Says of each action of a statement why it is there.</summary>
internal static class ActionReasons
{
    /// <summary>The reasons, by action.</summary>
    /// <param name="reasoned">The statement.</param>
    /// <param name="policyName">The policy that it is in.</param>
    public static IEnumerable<MlPolicyReason> Of(ReasonedStatement reasoned, string policyName) =>
        reasoned.Statement.Actions.Select(action => Of(action, [.. reasoned.Grants.Where(grant => grant.Action == action && IsIn(reasoned.Statement, grant))], reasoned.Statement, policyName));

    // A statement that was too large has a part of the resources only, or of a condition's values.
    private static bool IsIn(PolicyStatement statement, Grant grant) =>
        grant.Resources.Any(resource => statement.Resources.Any(pattern => Glob.OfPolicy(pattern).Covers(Glob.OfPolicy(resource))))
        && grant.Conditions.All(condition => statement.Conditions.FirstOrDefault(other => other.Key == condition.Key) is not { } part || condition.Values.Any(part.Values.Contains));

    private static MlPolicyReason Of(string action, ImmutableArray<Grant> grants, PolicyStatement statement, string policyName) => new()
    {
        Policy = policyName,
        Sid = statement.Sid!,
        Action = action,
        Resources = statement.Resources,
        Conditions = [.. statement.Conditions.Select(condition => condition.ToString())],
        NeededBy = [.. grants.Where(grant => grant.Reason.LogicalId is not null).Select(grant => $"{grant.Reason.LogicalId} ({grant.Reason.Type})").Distinct(StringComparer.Ordinal)],
        Operations = [.. HandlerOperations.Names.Intersect(grants.Select(grant => grant.Reason.Deed), StringComparer.Ordinal)],
        For = PolicyPurposes.NamesOf(grants.Aggregate((PolicyPurpose)0, (all, grant) => all | grant.Origin.Purposes)),
        Why = string.Join(' ', grants.Select(grant => grant.Origin.Why).OfType<string>().Distinct(StringComparer.Ordinal).Prepend(WordsOf(action, grants, statement))),
        Sources = [.. grants.Select(grant => grant.Origin.Source).Distinct(StringComparer.Ordinal)],
    };

    private static string WordsOf(string action, ImmutableArray<Grant> grants, PolicyStatement statement) =>
        StatementWording.ReasonOf(new StatementGroup(action.Split(':')[0], [action], statement.Resources, statement.Conditions, grants));
}
