using System.Collections.Immutable;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>
/// Finds statements that allow more than their author can have looked at: all actions, all but some, all resources
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege).
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class BreadthCheck(PolicyScope scope)
{
    private const int MostNamed = 5;

    public IEnumerable<Fault> Run() => scope.Type is PolicyType.Identity or PolicyType.Resource
        ? scope.Statements.Where(statement => statement.Allows).SelectMany(Check)
        : [];

    private IEnumerable<Fault> Check(LintedStatement statement) =>
    [
        .. statement.Actions.SelectMany(action => Actions(statement, action)),
        .. statement.Has("NotAction") ? [Fault.Warning("AllowNotAction", statement.At("NotAction"), "'NotAction' with Allow allows all actions of all services but these, those of services that are still to come too.", "Name in 'Action' what is meant.")] : Array.Empty<Fault>(),
        .. statement.Has("NotResource") ? [Fault.Warning("AllowNotResource", statement.At("NotResource"), "'NotResource' with Allow allows all resources but these, those that are still to come too.", "Name in 'Resource' what is meant.")] : Array.Empty<Fault>(),
        .. scope.Type == PolicyType.Identity ? Resources(statement) : [],
    ];

    private IEnumerable<Fault> Actions(LintedStatement statement, PolicyText action)
    {
        if (action.Text is "*" or PolicyAction.AllOfAll)
        {
            return [Fault.Warning("AllActions", action.Steps, "All actions of all services are allowed, those of IAM too: whoever has the policy can give themselves anything.", "Name the actions that are meant.")];
        }

        if (action.Text.Split(':') is not [var service, "*"] || scope.Catalog.Find(service) is not { } found)
        {
            return [];
        }

        var message = $"All actions of {found.Title} are allowed, those that are still to come too.";
        return [scope.Type == PolicyType.Identity && statement.HasEveryResource
            ? Fault.Warning("AllServiceActions", action.Steps, message, "Name the actions that are meant.")
            : Fault.Information("AllServiceActions", action.Steps, message, "Name the actions that are meant.")];
    }

    private IEnumerable<Fault> Resources(LintedStatement statement)
    {
        var named = statement.Actions.Select(action => (Action: action, Facts: scope.FactsOf(action))).ToList();
        var actions = named.SelectMany(pair => pair.Facts).DistinctBy(facts => facts.Name).ToList();
        if (named.Count == 0 || named.Any(pair => pair.Facts.Length == 0) || IsLimited(statement, actions))
        {
            return [];
        }

        if (actions.Any(facts => !facts.TakesResources))
        {
            return statement.HasEveryResource ? Mixed(statement, named) : [];
        }

        if (statement.HasEveryResource)
        {
            return HoldsOnly(statement, actions) ? [] : [Broad(statement, actions, "ResourceStar", $"All resources are meant, and every action of the statement takes resources of its own: {Names(actions)}.")];
        }

        return actions.All(facts => IsUnlimited(statement, facts))
            ? [Broad(statement, actions, "ResourceEffectivelyStar", $"{Wide(statement, actions)} all of a kind, as * does: this is for {Names(actions)}.")]
            : [];
    }

    /// <summary>
    /// Whether nothing that is named keeps an action from anything. A call has a resource of each kind that it must have, so that one of them that is named is enough; else it has one of the
    /// kinds, and one that is wholly taken in is enough to be open.
    /// </summary>
    private static bool IsUnlimited(LintedStatement statement, ActionFacts facts)
    {
        bool IsWhole(ArnFormat format) => statement.Resources.Any(resource => format.IsCoveredBy(resource.Glob));
        var meant = facts.RequiredFormats.Where(format => statement.Resources.Any(resource => format.Meets(resource.Glob))).ToList();
        return facts.Action.Resources.Any(resource => resource.IsRequired) ? meant.Count > 0 && meant.All(IsWhole) : meant.Any(IsWhole);
    }

    /// <summary>The resources that leave nothing out, as the beginning of a sentence.</summary>
    private static string Wide(LintedStatement statement, List<ActionFacts> actions)
    {
        var wide = statement.Resources.Where(resource => actions.Any(facts => facts.Formats.Any(format => format.IsCoveredBy(resource.Glob)))).Select(resource => $"'{resource.Text}'").ToList();
        return $"{string.Join(", ", wide.Take(MostNamed))}{(wide.Count > MostNamed ? $" and {wide.Count - MostNamed} more" : "")} {(wide.Count == 1 ? "takes in" : "take in each")}";
    }

    /// <summary>What is named beside actions that need *, and could be for resources by name.</summary>
    private static IEnumerable<Fault> Mixed(LintedStatement statement, List<(PolicyText Action, ImmutableArray<ActionFacts> Facts)> named)
    {
        var taking = named.Where(pair => !pair.Action.Glob.HasWildcards).SelectMany(pair => pair.Facts).Where(facts => facts.TakesResources).DistinctBy(facts => facts.Name).ToList();
        return taking.Count == 0 ? [] : [Fault.Information(
            "ResourceStar", statement.At("Resource"), $"All resources are meant, since other actions of the statement take none; these take resources of their own: {Names(taking)}.", "Put them in a statement of their own, and name the resources there.")];
    }

    // A call that has none of the resources, which it may do without, is for * alone: what holds it is the condition.
    private static bool HoldsOnly(LintedStatement statement, List<ActionFacts> actions) =>
        actions.All(facts => facts.Action.Resources.All(resource => !resource.IsRequired) && IsNarrowed(statement, facts));

    private static bool IsNarrowed(LintedStatement statement, ActionFacts facts) =>
        statement.Conditions.Any(condition => facts.ConditionKeys.Any(key => ConditionKeyFormat.IsMatch(key, condition.Key)));

    private static Fault Broad(LintedStatement statement, List<ActionFacts> actions, string id, string message)
    {
        var suggestion = $"Name the resources, for example {string.Join(" or ", actions.SelectMany(facts => facts.Formats).Select(format => format.Form).Distinct().Order(StringComparer.Ordinal).Take(3))}, with what is in brackets filled in.";
        return actions.Any(facts => IsNarrowed(statement, facts)) || actions.All(facts => facts.Action.AccessLevel is AccessLevel.List or AccessLevel.Read)
            ? Fault.Information(id, statement.At("Resource"), message, suggestion)
            : Fault.Warning(id, statement.At("Resource"), message, suggestion);
    }

    /// <summary>Whether a condition says which resources are meant: by their tags, or by another key of the resources.</summary>
    private static bool IsLimited(LintedStatement statement, List<ActionFacts> actions) => statement.Conditions.Any(condition =>
        condition.IsKey("aws:ResourceAccount") || condition.IsKeyOf("aws:ResourceOrg") || actions.Any(facts => facts.ResourceKeys.Any(key => ConditionKeyFormat.IsMatch(key, condition.Key))));

    private static string Names(List<ActionFacts> actions) =>
        $"{string.Join(", ", actions.Take(MostNamed).Select(facts => facts.Name))}{(actions.Count > MostNamed ? $" and {actions.Count - MostNamed} more" : "")}";
}
