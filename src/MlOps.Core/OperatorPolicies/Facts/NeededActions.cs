using System.Collections.Concurrent;
using System.Collections.Immutable;
using MlOps.Iam.ServiceReference;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>What the operations on a resource type need: the registry's word, without actions that do not exist, and corrected.</summary>
internal static class NeededActions
{
    private static readonly ConcurrentDictionary<string, ImmutableArray<NeededAction>?> Known = new(StringComparer.Ordinal);

    /// <summary>The actions of a type, by operation; null where nobody knows any: the registry has no handlers for it, and no correction speaks of it.</summary>
    /// <param name="type">The type, for example <c>AWS::S3::Bucket</c>.</param>
    public static ImmutableArray<NeededAction>? Of(string type) => Known.GetOrAdd(type, WorkOut);

    private static ImmutableArray<NeededAction>? WorkOut(string type)
    {
        var registered = HandlerPermissionArchive.Default.Find(type);
        var rules = PermissionCorrections.Default.Of(type).Rules;
        if (registered is not { HasHandlers: true } && rules.IsEmpty)
        {
            return null;
        }

        var listed = registered?.Operations.SelectMany(operation => registered.ActionsOf(operation).SelectMany(action => Meant(action, type)).Select(meant => new ListedAction(operation, meant.Action, Find(meant.Action), meant.Source))) ?? [];
        return [.. Corrected([.. listed], rules)];
    }

    private static IEnumerable<NeededAction> Corrected(IReadOnlyCollection<ListedAction> listed, ImmutableArray<PermissionRule> rules)
    {
        var spoken = rules.SelectMany(rule => rule.Actions.SelectMany(action => OperationsOf(rule, action, listed).Select(operation => (operation, action, rule)))).ToList();
        var silent = spoken.Select(entry => (entry.operation, Normal(entry.action))).ToHashSet();
        foreach (var (operation, text, found, source) in listed)
        {
            if (found is var (service, action) && !silent.Contains((operation, Normal(text))))
            {
                yield return new NeededAction(service, action, operation, null, source);
            }
        }

        foreach (var (operation, text, rule) in spoken.Where(entry => !entry.rule.IsDropped))
        {
            if (Find(text) is var (service, action))
            {
                yield return new NeededAction(service, action, operation, rule, PermissionCorrections.Default.Describe(rule.Source));
            }
        }
    }

    private static IEnumerable<HandlerOperation> OperationsOf(PermissionRule rule, string action, IEnumerable<ListedAction> listed) => rule.Operations.IsEmpty
        ? listed.Where(entry => Normal(entry.Text) == Normal(action)).Select(entry => entry.Operation).Distinct()
        : rule.Operations;

    // The registry lists actions that do not exist where it means others.
    private static IEnumerable<(string Action, string Source)> Meant(string action, string type) => PermissionCorrections.Default.Meant.TryGetValue(action, out var meant)
        ? meant.Actions.Select(other => (other, PermissionCorrections.Default.Describe(meant.Source)))
        : [(action, $"CloudFormation's registry, handlers of {type} ({HandlerPermissionArchive.Default.Source}, {HandlerPermissionArchive.Default.Date:yyyy-MM-dd})")];

    private static string Normal(string action) => action.ToLowerInvariant();

    // The registry has some in another case, and some that neither exist nor mean others.
    private static (ServiceDefinition, ActionDefinition)? Find(string action) =>
        action.Split(':') is [var prefix, var name] && ServiceCatalog.Default.Find(prefix) is { } service && service.FindAction(name) is { } found ? (service, found) : null;

    // An action that the registry lists, or means; null for one that does not exist.
    private sealed record ListedAction(HandlerOperation Operation, string Text, (ServiceDefinition Service, ActionDefinition Action)? Found, string Source);
}
