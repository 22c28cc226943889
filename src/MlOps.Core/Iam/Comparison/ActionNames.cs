using System.Collections.Immutable;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Comparison;

/// <summary>
/// The actions that statements of either side can mean: all of AWS's service reference, and those that a side writes and the reference does not have, each standing for itself.
/// </summary>
internal sealed class ActionNames
{
    private readonly ServiceCatalog _catalog = ServiceCatalog.Default;
    private readonly Dictionary<string, ComparedAction> _known = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ComparedAction> _unknown;

    /// <summary>Reads which actions are unknown.</summary>
    /// <param name="statements">The statements of both sides.</param>
    public ActionNames(IEnumerable<PolicyStatement> statements) => _unknown =
    [
        .. statements.SelectMany(statement => statement.Actions).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(written => !_catalog.Expand(written).Any()).Order(StringComparer.Ordinal).Select(written => new ComparedAction(written)),
    ];

    /// <summary>The actions that a statement means.</summary>
    public IEnumerable<ComparedAction> Of(PolicyStatement statement)
    {
        if (statement.NotActions.Length == 0)
        {
            return Of(statement.Actions);
        }

        var others = Of(statement.NotActions).Select(action => action.Name).ToHashSet(StringComparer.Ordinal);
        return Of(["*"]).Where(action => !others.Contains(action.Name));
    }

    private IEnumerable<ComparedAction> Of(ImmutableArray<string> written)
    {
        var patterns = written.Select(Glob.OfPolicy).ToList();
        var known = written.SelectMany(_catalog.Expand).Select(found => Known(found.Service, found.Action));
        var unknown = _unknown.Where(action => patterns.Any(pattern => pattern.Covers(Glob.OfPolicy(action.Name), ignoreCase: true)));
        return known.Concat(unknown).DistinctBy(action => action.Name);
    }

    private ComparedAction Known(ServiceDefinition service, ActionDefinition action)
    {
        var name = $"{service.Prefix}:{action.Name}";
        if (!_known.TryGetValue(name, out var known))
        {
            known = new ComparedAction(service, action);
            _known.Add(name, known);
        }

        return known;
    }
}
