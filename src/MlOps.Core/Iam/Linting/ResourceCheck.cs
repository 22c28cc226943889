using System.Collections.Immutable;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>
/// Checks that the resources of a statement are such as its actions take
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html#actions_table).
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class ResourceCheck(PolicyScope scope)
{
    private const int MostNamed = 5;

    public IEnumerable<Fault> Run() => scope.Type == PolicyType.Trust ? [] : scope.Statements.Where(statement => statement.Resources.Length > 0 && !statement.HasEveryResource).SelectMany(Check);

    private IEnumerable<Fault> Check(LintedStatement statement)
    {
        var named = statement.Actions.Select(action => (Action: action, Facts: scope.FactsOf(action))).ToList();
        var mismatched = named.Where(pair => pair.Facts.Length > 0 && !pair.Facts.Any(facts => CanBeCalled(statement, facts))).ToList();
        var hasWrongArn = statement.Resources.Any(ArnCheck.IsWrong);
        var mismatches = mismatched.Where(pair => !hasWrongArn || NeedsEverything(pair.Facts)).Select(pair => Mismatch(statement, pair.Action, pair.Facts));

        // Where no action has a resource to be called on, that is said of the actions; where an ARN is wrong in itself, that is said of the ARN.
        var areAllKnown = named.Count > mismatched.Count && named.All(pair => pair.Facts.Length > 0) && !statement.Has("NotAction");
        return areAllKnown
            ? mismatches.Concat(statement.Resources.Where(resource => !IsTaken(resource, named.SelectMany(pair => pair.Facts)) && !ArnCheck.IsWrong(resource)).Select(Unused))
            : mismatches;
    }

    private static bool CanBeCalled(LintedStatement statement, ActionFacts facts) =>
        facts.TakesResources && (facts.Formats.Length == 0 || facts.Formats.Any(format => statement.Resources.Any(resource => format.Meets(resource.Glob))));

    private static bool IsTaken(PolicyText resource, IEnumerable<ActionFacts> actions) => actions.Any(facts => facts.TakesResources && (facts.Formats.Length == 0 || facts.Formats.Any(format => format.Meets(resource.Glob))));

    /// <summary>Whether most of what an action means takes no resource.</summary>
    private static bool NeedsEverything(ImmutableArray<ActionFacts> facts) => facts.Count(found => !found.TakesResources) * 2 > facts.Length;

    private static Fault Mismatch(LintedStatement statement, PolicyText action, ImmutableArray<ActionFacts> facts)
    {
        var effect = $"so that the statement never {(statement.Denies ? "denies" : "allows")} it";
        var formats = facts.SelectMany(found => found.Formats).Select(format => format.Pattern).Distinct().Order(StringComparer.Ordinal).ToList();
        return formats.Count == 0 || NeedsEverything(facts)
            ? Fault.Warning("ResourceMismatch", action.Steps, $"{(facts.Length == 1 ? $"'{action.Text}' takes" : $"Most actions of '{action.Text}' take")} no resource but *, and the statement names others, {effect}.", "Move it to a statement with \"Resource\": \"*\".")
            : Fault.Warning("ResourceMismatch", action.Steps, $"'{action.Text}' takes none of the statement's resources, {effect}.", $"Add a resource such as {string.Join(" or ", formats.Take(MostNamed))}, or remove the action.");
    }

    private static Fault Unused(PolicyText resource) => Fault.Information(
        "UnusedResource", resource.Steps, $"None of the statement's actions takes '{resource.Text}'.", "Remove it, or add the actions that take it.");
}
