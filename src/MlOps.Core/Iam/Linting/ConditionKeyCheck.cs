using System.Collections.Immutable;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>
/// Checks that condition keys exist and that the actions of the statement have them
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html).
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class ConditionKeyCheck(PolicyScope scope)
{
    private const int MostNamed = 5;

    private static readonly string[] TagPrefixes = ["aws:ResourceTag", "aws:RequestTag", "aws:PrincipalTag"];

    private readonly ConditionKeyFacts _facts = new(scope.Catalog);

    public IEnumerable<Fault> Run() => scope.Statements.SelectMany(Check);

    private IEnumerable<Fault> Check(LintedStatement statement)
    {
        var actions = statement.Actions.Select(action => (Action: action, Facts: scope.FactsOf(action))).Where(pair => pair.Facts.Length > 0).ToList();
        var services = actions.SelectMany(pair => pair.Facts.Select(facts => facts.Service)).Concat(statement.NotActions.Select(action => scope.Catalog.Find(action.Text.Split(':')[0])).OfType<ServiceDefinition>()).Distinct().ToList();
        return [.. Duplicates(statement), .. statement.Conditions.SelectMany(condition => CheckKey(condition, services) ?? CheckActions(statement, condition, actions))];
    }

    private static IEnumerable<Fault> Duplicates(LintedStatement statement) =>
        from keys in statement.Conditions.GroupBy(condition => (condition.Operator, Key: condition.Key.ToLowerInvariant()))
        from second in keys.Skip(1)
        select Fault.Error("DuplicateConditionKey", second.Steps, $"'{keys.First().Key}' is there already: the case of condition keys does not matter, so that they are the same key.", "Put the values of both in one list.");

    /// <summary>What is wrong with a key by itself; null where nothing is.</summary>
    private IEnumerable<Fault>? CheckKey(LintedCondition condition, IReadOnlyList<ServiceDefinition> services)
    {
        var key = condition.Key;
        if (!key.Contains(':', StringComparison.Ordinal))
        {
            return [Fault.Error("InvalidConditionKey", condition.Steps, $"'{key}' has not the form of a condition key, service:name.", NearName.Advise($"aws:{key}", GlobalConditionKeys.Names, "Write for example aws:RequestedRegion."))];
        }

        if (condition.IsKey("aws:ARN"))
        {
            return [Fault.Error("ObsoleteConditionKey", condition.Steps, "'aws:ARN' is no condition key any more.", "Write aws:PrincipalArn for who calls, or aws:SourceArn for the resource that a service calls for.")];
        }

        if (TagPrefixes.FirstOrDefault(prefix => condition.IsKey(prefix) || condition.IsKey(prefix + "/")) is { } tag)
        {
            return [Fault.Error("MissingTagKey", condition.Steps, $"'{key}' names no tag, so that it is no condition key.", $"Write {tag}/ and the tag's key, for example {tag}/Project.")];
        }

        return _facts.TypeOf(key, services) is not null || ConditionKeyFacts.IsOfProvider(key) ? null : [UnknownKey(condition)];
    }

    private Fault UnknownKey(LintedCondition condition)
    {
        var prefix = ConditionKeyFacts.PrefixOf(condition.Key);
        if (string.Equals(prefix, "aws", StringComparison.OrdinalIgnoreCase))
        {
            return UnknownName.Fault("UnknownConditionKey", condition.Steps, $"There is no global condition key '{condition.Key}'", condition.Key, GlobalConditionKeys.Names);
        }

        return scope.Catalog.Find(prefix) is { } service
            ? UnknownName.Fault("UnknownConditionKey", condition.Steps, $"{service.Title} has no condition key '{condition.Key}'", condition.Key, service.ConditionKeys.Keys)
            : UnknownName.Fault("UnknownService", condition.Steps, $"There is no service '{prefix}' that a condition key could begin with", prefix, scope.Catalog.Prefixes.Append("aws"));
    }

    private static IEnumerable<Fault> CheckActions(LintedStatement statement, LintedCondition condition, IReadOnlyList<(PolicyText Action, ImmutableArray<ActionFacts> Facts)> actions)
    {
        if (condition.Test is not { Name: not "Null" } || !IsJudged(condition.Key))
        {
            return [];
        }

        if (statement.Has("NotAction"))
        {
            return NotAction(statement, condition);
        }

        var without = actions.Where(pair => !pair.Facts.Any(facts => Has(facts, condition.Key))).Select(pair => pair.Action).ToList();
        return without.Count == 0 ? [] : [Unsupported(statement, condition, [.. without.Select(action => action.Text)])];
    }

    /// <summary>Whether it depends on the action whether a request has the key. Those of requests through other services are in all of them.</summary>
    private static bool IsJudged(string key) => GlobalConditionKeys.IsOfSomeActions(key) || (GlobalConditionKeys.TypeOf(key) is null && !ConditionKeyFacts.IsOfProvider(key));

    private static bool Has(ActionFacts facts, string key) => facts.ConditionKeys.Any(documented => ConditionKeyFormat.IsMatch(documented, key));

    private static IEnumerable<Fault> NotAction(LintedStatement statement, LintedCondition condition) => condition.IsKeyOf("aws:ResourceTag/") && condition.NeedsKey && statement.Effect is { } effect
        ? [effect == PolicyEffect.Deny
            ? Fault.Warning("UnsupportedTagCondition", condition.Steps, $"Not all actions have '{condition.Key}', and those that do not are not denied.", "Deny a list of actions with 'Action'.")
            : Fault.Information("UnsupportedTagCondition", condition.Steps, $"Not all actions have '{condition.Key}', and those that do not are not allowed.", "Allow a list of actions with 'Action'.")]
        : [];

    private static Fault Unsupported(LintedStatement statement, LintedCondition condition, ImmutableArray<string> without)
    {
        var names = $"{string.Join(", ", without.Take(MostNamed))}{(without.Length > MostNamed ? $" and {without.Length - MostNamed} more" : "")}";
        var effect = (condition.NeedsKey, statement.Denies) switch
        {
            (true, true) => "so that the statement never denies them",
            (true, false) => "so that the statement never allows them",
            (false, true) => "so that the statement denies them always",
            (false, false) => "so that the condition does not limit them",
        };
        var suggestion = "Move them to a statement without this condition.";
        if (!GlobalConditionKeys.IsOfSomeActions(condition.Key))
        {
            return Fault.Warning("UnsupportedConditionKey", condition.Steps, $"No request of {names} has '{condition.Key}', {effect}.", suggestion);
        }

        return condition.NeedsKey && !statement.Denies
            ? Fault.Information("UnsupportedTagCondition", condition.Steps, $"No request of {names} has '{condition.Key}', {effect}.", suggestion)
            : Fault.Warning("UnsupportedTagCondition", condition.Steps, $"No request of {names} has '{condition.Key}', {effect}.", suggestion);
    }
}
