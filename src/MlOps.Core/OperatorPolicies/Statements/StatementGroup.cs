using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Iam.ServiceReference;
using MlOps.OperatorPolicies.Grants;

namespace MlOps.OperatorPolicies.Statements;

/// <summary>Actions of one service that go on the same resources under the same conditions.</summary>
/// <param name="Service">The service.</param>
/// <param name="Actions">The actions, sorted.</param>
/// <param name="Resources">The ARNs.</param>
/// <param name="Conditions">The conditions.</param>
/// <param name="Grants">What it is made of.</param>
internal sealed record StatementGroup(
    string Service, ImmutableArray<string> Actions, ImmutableArray<string> Resources, ImmutableArray<PolicyCondition> Conditions, ImmutableArray<Grant> Grants)
{
    /// <summary>What they are for.</summary>
    public ImmutableArray<GrantReason> Reasons => [.. Grants.Select(grant => grant.Reason).Distinct()];

    /// <summary>Whether it only looks.</summary>
    public bool IsReading => Actions.All(action => ServiceCatalog.Default.Expand(action).All(found => found.Action.AccessLevel is AccessLevel.List or AccessLevel.Read));

    /// <summary>Groups grants.</summary>
    public static ImmutableArray<StatementGroup> Of(IEnumerable<Grant> grants) =>
    [
        .. Merged(Grouped(grants))
            .OrderBy(group => group.Service == "cloudformation" ? "" : group.Service, StringComparer.Ordinal)
            .ThenBy(group => group.IsReading)
            .ThenBy(group => group.Actions[0], StringComparer.Ordinal)
            .ThenBy(group => string.Join(' ', group.Resources), StringComparer.Ordinal)
            .ThenBy(group => KeyOf(group.Conditions), StringComparer.Ordinal),
    ];

    private static IEnumerable<StatementGroup> Grouped(IEnumerable<Grant> grants) => grants
        .GroupBy(grant => (grant.Action, Conditions: KeyOf(grant.Conditions)))
        .Select(same => (
            same.Key.Action,
            Resources: Widest(same.SelectMany(grant => grant.Resources)),
            same.First().Conditions,
            Grants: same.ToImmutableArray()))
        .GroupBy(action => (Service: action.Action.Split(':')[0], Resources: string.Join(' ', action.Resources), Conditions: KeyOf(action.Conditions)))
        .Select(same => new StatementGroup(
            same.Key.Service,
            [.. same.Select(action => action.Action).Order(StringComparer.Ordinal)],
            same.First().Resources,
            same.First().Conditions,
            [.. same.SelectMany(action => action.Grants)]));

    // The same actions on the same resources under one condition, each with other values of it, are one statement with all the values: neither is wider.
    private static IEnumerable<StatementGroup> Merged(IEnumerable<StatementGroup> groups) => groups
        .GroupBy(group => (group.Service, Actions: string.Join(' ', group.Actions), Resources: string.Join(' ', group.Resources), Condition: OnlyKeyOf(group)))
        .SelectMany(alike => alike.Key.Condition is null || alike.Count() == 1 ? alike : (IEnumerable<StatementGroup>)[Merge([.. alike])]);

    private static StatementGroup Merge(ImmutableArray<StatementGroup> alike) => alike[0] with
    {
        Conditions = [alike[0].Conditions[0] with { Values = [.. alike.SelectMany(group => group.Conditions[0].Values).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] }],
        Grants = [.. alike.SelectMany(group => group.Grants)],
    };

    private static string? OnlyKeyOf(StatementGroup group) => group.Conditions is [var only] ? $"{only.Operator} {only.Key}" : null;

    private static string KeyOf(ImmutableArray<PolicyCondition> conditions) => string.Join("; ", conditions);

    // What a wider pattern of the same action has already needs no line of its own.
    private static ImmutableArray<string> Widest(IEnumerable<string> resources)
    {
        var all = resources.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return [.. all.Where(resource => !all.Any(other => other != resource && Glob.OfPolicy(other).Covers(Glob.OfPolicy(resource))))];
    }
}
