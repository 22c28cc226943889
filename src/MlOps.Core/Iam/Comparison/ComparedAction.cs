using System.Collections.Immutable;
using MlOps.Iam.Linting;

namespace MlOps.Iam.Comparison;

/// <summary>An action that policies name, with the kinds of resources that a call of it can have.</summary>
/// <param name="Name">The action.</param>
/// <param name="Facts">What AWS documents of it; null where nothing is known.</param>
internal sealed record ComparedAction(string Name, ActionFacts? Facts)
{
    /// <summary>The access level of actions that AWS's service reference does not have.</summary>
    public const string UnknownLevel = "Unknown";

    /// <summary>Its access level.</summary>
    public string AccessLevel => Facts?.Action.AccessLevel.ToString() ?? UnknownLevel;

    /// <summary>Whether a policy can name resources for it; of an unknown one nobody can say that it cannot.</summary>
    public bool TakesResources => Facts?.TakesResources ?? true;

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

    private bool CanMean(ResourcePattern pattern) => pattern.IsAll || (TakesResources && (!HasFormats || Facts!.Formats.Any(format => format.Meets(pattern.Glob))));

    private bool MeansAll(ImmutableArray<ResourcePattern> patterns)
    {
        var sure = patterns.Where(pattern => !pattern.HasVariable).ToList();
        return sure.Any(pattern => pattern.IsAll) || (HasFormats && Facts!.Formats.All(format => sure.Any(pattern => format.IsCoveredBy(pattern.Glob))));
    }

    private bool HasFormats => Facts is { Formats.Length: > 0 };
}
