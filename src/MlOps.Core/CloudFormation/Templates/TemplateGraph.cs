using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// What each resource of a template waits for: what it refers to and what <c>DependsOn</c> names. Findings are in CloudFormation's words where
/// those are known.
/// </summary>
public sealed class TemplateGraph
{
    private readonly Dictionary<string, ImmutableArray<string>> _dependencies;
    private readonly Dictionary<string, ImmutableArray<string>> _dependants;

    private TemplateGraph(ImmutableArray<TemplateResource> resources, Dictionary<string, ImmutableArray<string>> dependencies, ImmutableArray<MlFinding> findings)
    {
        _dependencies = dependencies;
        _dependants = resources.ToDictionary(
            resource => resource.LogicalId,
            resource => resources.Where(other => dependencies[other.LogicalId].Contains(resource.LogicalId)).Select(other => other.LogicalId).ToImmutableArray(),
            StringComparer.Ordinal);
        (Waves, var cyclic) = Sort(resources, dependencies);
        Circular = [.. resources.Select(resource => resource.LogicalId).Where(id => Leads(id, id, cyclic))];
        Findings = cyclic.Count == 0 ? findings : findings.Add(CircleOf(resources, cyclic));
    }

    /// <summary>
    /// The resources in the order that they can be made in: those of a wave wait for earlier waves only, so that they can be made at the same
    /// time. Within a wave they keep the template's order. Resources of a cycle are in no wave.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Waves { get; }

    /// <summary>References to what does not exist (<c>UnknownReference</c>, <c>UnknownCondition</c>) and a cycle (<c>CircularDependency</c>).</summary>
    public ImmutableArray<MlFinding> Findings { get; }

    /// <summary>The resources that wait for themselves, by way of others or directly, in the template's order.</summary>
    internal ImmutableArray<string> Circular { get; }

    /// <summary>Makes the graph of a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="conditions">
    /// The outcome of every condition, where it is known: resources whose condition does not hold are left out, and of an <c>Fn::If</c> only
    /// the branch that is taken counts. Null counts all.
    /// </param>
    public static TemplateGraph Of(Template template, IReadOnlyDictionary<string, bool>? conditions = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        ImmutableArray<TemplateResource> resources = [.. template.Resources.Where(resource => IsActive(resource.Condition, conditions))];
        var ids = resources.Select(resource => resource.LogicalId).ToHashSet(StringComparer.Ordinal);
        var dependencies = resources.ToDictionary(
            resource => resource.LogicalId,
            resource => DependenciesOf(resource, ids, conditions),
            StringComparer.Ordinal);
        return new TemplateGraph(resources, dependencies, TemplateReferenceCheck.Run(template));
    }

    /// <summary>What a resource waits for, in the order of the references.</summary>
    public ImmutableArray<string> DependenciesOf(string logicalId) => _dependencies.GetValueOrDefault(logicalId, []);

    /// <summary>What waits for a resource, in the template's order.</summary>
    public ImmutableArray<string> DependantsOf(string logicalId) => _dependants.GetValueOrDefault(logicalId, []);

    private static bool IsActive(string? condition, IReadOnlyDictionary<string, bool>? conditions) =>
        condition is null || conditions is null || conditions.GetValueOrDefault(condition, true);

    private static ImmutableArray<string> DependenciesOf(TemplateResource resource, HashSet<string> ids, IReadOnlyDictionary<string, bool>? conditions) =>
    [
        .. resource.DependsOn
            .Concat(TemplateReferences.In(resource.Properties, conditions).Select(reference => reference.Name))
            .Where(id => ids.Contains(id))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Kahn's algorithm by levels.</summary>
    private static (ImmutableArray<ImmutableArray<string>> Waves, IReadOnlyDictionary<string, HashSet<string>> Cyclic) Sort(
        ImmutableArray<TemplateResource> resources, Dictionary<string, ImmutableArray<string>> dependencies)
    {
        var waiting = resources.ToDictionary(
            resource => resource.LogicalId,
            resource => dependencies[resource.LogicalId].ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        var waves = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        while (resources.Where(resource => waiting.TryGetValue(resource.LogicalId, out var open) && open.Count == 0).Select(resource => resource.LogicalId).ToImmutableArray() is { Length: > 0 } wave)
        {
            waves.Add(wave);
            foreach (var id in wave)
            {
                waiting.Remove(id);
            }

            foreach (var open in waiting.Values)
            {
                open.ExceptWith(wave);
            }
        }

        return (waves.ToImmutable(), waiting);
    }

    private static MlFinding CircleOf(ImmutableArray<TemplateResource> resources, IReadOnlyDictionary<string, HashSet<string>> rest)
    {
        var cycle = FindCycle(rest);
        var first = resources.Single(resource => resource.LogicalId == cycle[0]);
        return Finding.Make(
            MlSeverity.Error,
            "CircularDependency",
            first.Location ?? new SourceLocation(null, 1, 1),
            "Resources." + first.LogicalId,
            $"Circular dependency between resources: [{string.Join(", ", cycle.Distinct(StringComparer.Ordinal))}]",
            $"Break the circle {string.Join(" → ", cycle)}.");
    }

    /// <summary>Whether dependencies lead from a resource to another, in one step or more.</summary>
    private static bool Leads(string from, string to, IReadOnlyDictionary<string, HashSet<string>> rest)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(rest.TryGetValue(from, out var first) ? first : []);
        while (open.TryPop(out var next))
        {
            if (next == to)
            {
                return true;
            }

            foreach (var other in seen.Add(next) && rest.TryGetValue(next, out var others) ? others : [])
            {
                open.Push(other);
            }
        }

        return false;
    }

    /// <summary>Walks from dependency to dependency until a resource comes again. Whatever is left after sorting leads into a cycle.</summary>
    private static List<string> FindCycle(IReadOnlyDictionary<string, HashSet<string>> rest)
    {
        var path = new List<string> { rest.Keys.Min(StringComparer.Ordinal)! };
        while (true)
        {
            var next = rest[path[^1]].Min(StringComparer.Ordinal)!;
            if (path.IndexOf(next) is >= 0 and var start)
            {
                return [.. path[start..], next];
            }

            path.Add(next);
        }
    }
}
