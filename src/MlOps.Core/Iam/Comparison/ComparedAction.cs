using System.Collections.Immutable;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Comparison;

/// <summary>An action that policies name, with the kinds of resources that a call of it can have. There is one object for an action in a comparison.</summary>
internal sealed class ComparedAction
{
    /// <summary>The access level of actions that AWS's service reference does not have.</summary>
    public const string UnknownLevel = "Unknown";

    private readonly ActionDefinition? _definition;

    // Read where a pattern is compared with them: most actions of a wide policy are granted on everything.
    private readonly Lazy<ImmutableArray<ArnFormat>> _formats;

    /// <summary>An action that AWS's service reference does not have.</summary>
    /// <param name="written">As a policy has it.</param>
    public ComparedAction(string written)
    {
        Name = written;
        _formats = new([]);
    }

    /// <summary>An action of a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="definition">The action.</param>
    public ComparedAction(ServiceDefinition service, ActionDefinition definition)
    {
        Name = $"{service.Prefix}:{definition.Name}";
        _definition = definition;
        _formats = new(() => new ActionFacts(service, definition).Formats);
    }

    /// <summary>Its name, as policies write it.</summary>
    public string Name { get; }

    /// <summary>Its access level.</summary>
    public string AccessLevel => _definition?.AccessLevel.ToString() ?? UnknownLevel;

    /// <summary>Whether a policy can name resources for it; of an unknown one nobody can say that it cannot.</summary>
    public bool TakesResources => _definition is not { Resources.IsEmpty: true };

    /// <summary>
    /// What resources of a policy come to for this action: a pattern that no resource of it fits is left out, and patterns that take in all of its resources
    /// together are all resources. An action that takes none is meant by <c>*</c> only
    /// (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html#actions_table).
    /// </summary>
    /// <param name="resources">The resources of statements that are alike otherwise.</param>
    public ImmutableArray<ResourceScope> Of(IEnumerable<ResourcePattern> resources)
    {
        var fitting = resources.Where(CanMean).ToImmutableArray();
        return MeansAll(fitting) ? [ResourceScope.All] : [.. fitting.Select(ResourceScope.Of)];
    }

    /// <summary>What all resources but some come to for this action: nothing where these are all that it takes.</summary>
    /// <param name="resources">Those that are left out.</param>
    public ImmutableArray<ResourceScope> AllBut(IEnumerable<ResourcePattern> resources)
    {
        var fitting = resources.Where(CanMean).ToImmutableArray();
        return fitting.Length == 0 ? [ResourceScope.All] : MeansAll(fitting) ? [] : [new ResourceScope(fitting, IsAllBut: true)];
    }

    private bool CanMean(ResourcePattern pattern) => pattern.IsAll || (TakesResources && (_formats.Value.IsEmpty || _formats.Value.Any(format => format.Meets(pattern.Glob))));

    private bool MeansAll(ImmutableArray<ResourcePattern> patterns)
    {
        var sure = patterns.Where(pattern => !pattern.HasVariable).ToList();
        return sure.Any(pattern => pattern.IsAll) || (!_formats.Value.IsEmpty && _formats.Value.All(format => sure.Any(pattern => format.IsCoveredBy(pattern.Glob))));
    }
}
