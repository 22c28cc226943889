using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Iam.ServiceReference;

namespace MlOps.Access;

/// <summary>Works out the calls that a policy is to allow: every action of every statement that allows, on each of its resources that the action takes.</summary>
/// <param name="place">Where the calls are made.</param>
internal sealed class PolicyCalls(AccessPlace place)
{
    private static ServiceCatalog Catalog => ServiceCatalog.Default;

    /// <summary>The calls.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="MlOpsException"><c>PolicyInvalid</c>.</exception>
    public AskedCalls Of(MlPolicy policy)
    {
        var calls = new List<AccessCall>();
        var notAsked = new List<string>();
        foreach (var statement in PolicyDocument.Parse(policy.Json).Statements.Where(statement => statement.Effect == PolicyEffect.Allow))
        {
            var name = $"statement '{statement}' of policy '{policy.Name}'";
            if (FaultOf(statement) is { } fault)
            {
                notAsked.Add($"Not asked: {name}, because {fault}.");
                continue;
            }

            notAsked.AddRange(statement.Resources.Where(HasVariable).Select(resource => $"Not asked: {resource} of {name}, because what its variable stands for is known at a call only."));
            var resources = statement.Resources.Where(resource => !HasVariable(resource)).ToImmutableArray();
            var contexts = StatementContexts.Of(statement.Conditions, place);
            foreach (var pattern in statement.Actions)
            {
                var ofAction = CallsOf(pattern, resources, contexts).ToList();
                calls.AddRange(ofAction);
                if (ofAction.Count == 0 && resources.Length > 0)
                {
                    notAsked.Add($"Not asked: {pattern} of {name}, because it takes none of the statement's resources, or there is no such action.");
                }
            }
        }

        return new AskedCalls([.. calls.Distinct()], [.. notAsked]);
    }

    // What a statement does not list nobody can go through, and all actions are some 20,000.
    private static string? FaultOf(PolicyStatement statement) => statement switch
    {
        { NotActions.Length: > 0 } => "it means all actions but some",
        { NotResources.Length: > 0 } => "it means all resources but some",
        { Resources.Length: 0 } => "it names no resource, so that it is of a resource's own policy",
        _ when statement.Actions.Any(action => action is "*" or PolicyAction.AllOfAll) => "it means all actions of all services; ask for some with -Action",
        _ => null,
    };

    private IEnumerable<AccessCall> CallsOf(string pattern, ImmutableArray<string> resources, ImmutableArray<CallContext> contexts)
    {
        var known = Catalog.Expand(pattern).Select(found => new ActionFacts(found.Service, found.Action)).OrderBy(facts => facts.Name, StringComparer.Ordinal).ToList();
        var named = known.Count > 0 || Glob.OfPolicy(pattern).HasWildcards
            ? known.Select(facts => (facts.Name, Resources: resources.Where(resource => Takes(facts, resource)).ToImmutableArray()))
            // An action that is not documented may take any of them.
            : [(pattern, resources)];
        return from action in named
               from resource in action.Resources
               let arn = RepresentativeArn.Of(resource, place)
               from context in contexts
               select new AccessCall(action.Name, arn, arn == resource ? null : resource, context);
    }

    private static bool Takes(ActionFacts facts, string resource)
    {
        var glob = Glob.OfPolicy(resource);
        return glob.IsEverything || (facts.TakesResources && (facts.Formats.Length == 0 || facts.Formats.Any(format => format.Meets(glob))));
    }

    private static bool HasVariable(string resource) => resource.Contains("${", StringComparison.Ordinal);
}
