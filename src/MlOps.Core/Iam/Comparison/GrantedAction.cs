using System.Collections.Immutable;

namespace MlOps.Iam.Comparison;

/// <summary>What policies say of an action.</summary>
/// <param name="Allows">What allows it; none of them is denied as a whole, and none is part of another.</param>
/// <param name="Denials">What denies some of that, or all of it under a condition.</param>
internal sealed record GrantedAction(ImmutableArray<ActionGrant> Allows, ImmutableArray<ActionGrant> Denials)
{
    /// <summary>Of policies that do not speak of it.</summary>
    public static GrantedAction None { get; } = new([], []);

    /// <summary>Whether some call of it may be allowed.</summary>
    public bool IsGranted => Allows.Length > 0;

    /// <summary>Whether all that allows it is denied.</summary>
    public bool IsDenied => !IsGranted && Denials.Length > 0;

    /// <summary>Whether it is allowed on all resources, without a condition, and denied on none.</summary>
    public bool IsUnlimited => Denials.Length == 0 && Allows.Any(grant => grant.IsUnlimited);

    /// <summary>Whether it is allowed on named resources only.</summary>
    public bool NamesResources => Allows.All(grant => !grant.Scope.IsAll);

    /// <summary>The resources, in order.</summary>
    public ImmutableArray<string> Resources => [.. Allows.Select(grant => grant.Scope.ToString()).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The conditions, in order.</summary>
    public ImmutableArray<string> Conditions =>
        [.. Allows.SelectMany(grant => grant.Conditions.Conditions).Select(condition => condition.ToString()).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What is denied of it, in order.</summary>
    public ImmutableArray<string> Denied => [.. Denials.Select(denial => denial.Scope.ToString()).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether every call that the other one allows is allowed here; where that is hard to tell, it is said not to.</summary>
    public bool Covers(GrantedAction other) => other.Allows.All(allowed => Allows.Any(grant => grant.Covers(allowed)) && Denials.All(denial => IsNoLoss(denial, allowed, other)));

    /// <summary>Whether the resources here are at least those of the other one, conditions and denials aside.</summary>
    public bool CoversResources(GrantedAction other) => other.Allows.All(allowed => Allows.Any(grant => grant.Scope.Covers(allowed.Scope)));

    private static bool IsNoLoss(ActionGrant denial, ActionGrant allowed, GrantedAction other) =>
        !denial.Scope.Meets(allowed.Scope) || other.Denials.Any(same => same.Covers(denial));
}
