using System.Collections.Immutable;

namespace MlOps.Iam.Comparison;

/// <summary>What a side of a comparison grants: its policies together, action by action.</summary>
internal static class GrantedAccess
{
    /// <summary>What statements say of each action that they speak of.</summary>
    /// <param name="statements">The statements of all policies of the side.</param>
    /// <param name="names">The actions that there are.</param>
    public static ImmutableDictionary<ComparedAction, GrantedAction> Of(IEnumerable<PolicyStatement> statements, ActionNames names) => statements
        .SelectMany(statement => names.Of(statement).Select(action => (Action: action, Statement: statement)))
        .GroupBy(pair => pair.Action, pair => pair.Statement)
        .ToImmutableDictionary(speaking => speaking.Key, speaking => Of(speaking.Key, [.. speaking]));

    private static GrantedAction Of(ComparedAction action, ImmutableArray<PolicyStatement> statements)
    {
        var allows = Grants(action, statements, PolicyEffect.Allow);
        if (allows.Length == 0)
        {
            return GrantedAction.None;
        }

        var denials = Grants(action, statements, PolicyEffect.Deny);
        var left = allows.Where(grant => !denials.Any(denial => denial.Covers(grant))).ToImmutableArray();
        return left.Length == 0
            ? new GrantedAction([], denials)
            : new GrantedAction(left, [.. denials.Where(denial => left.Any(grant => denial.Scope.Meets(grant.Scope)))]);
    }

    private static ImmutableArray<ActionGrant> Grants(ComparedAction action, ImmutableArray<PolicyStatement> statements, PolicyEffect effect)
    {
        var speaking = statements.Where(statement => statement.Effect == effect).ToList();
        var named = speaking.Where(statement => statement.NotResources.Length == 0).GroupBy(ConditionsText, StringComparer.Ordinal)
            .SelectMany(alike => action.Of(Patterns(alike.SelectMany(statement => statement.Resources))).Select(scope => Grant(scope, alike.First())));
        var others = speaking.Where(statement => statement.NotResources.Length > 0)
            .SelectMany(statement => action.AllBut(Patterns(statement.NotResources)).Select(scope => Grant(scope, statement)));
        return WithoutParts([.. named, .. others]);
    }

    private static ActionGrant Grant(ResourceScope scope, PolicyStatement statement) => new(scope, new ConditionSet(statement.Conditions));

    private static IEnumerable<ResourcePattern> Patterns(IEnumerable<string> resources) => resources.Distinct(StringComparer.Ordinal).Select(resource => new ResourcePattern(resource));

    private static string ConditionsText(PolicyStatement statement) =>
        string.Join('\n', statement.Conditions.Select(condition => condition.ToString()).Order(StringComparer.Ordinal));

    // Of two that are the same the first stays.
    private static ImmutableArray<ActionGrant> WithoutParts(ImmutableArray<ActionGrant> grants) =>
        [.. grants.Where((grant, index) => !grants.Where((other, place) => place != index && other.Covers(grant) && (place < index || !grant.Covers(other))).Any())];
}
