using System.Collections.Immutable;

namespace MlOps.Iam.Comparison;

/// <summary>What both sides grant of an action that one of them grants at least.</summary>
/// <param name="Action">The action.</param>
/// <param name="Reference">What the reference grants.</param>
/// <param name="Difference">What the difference grants.</param>
internal sealed record ActionPair(ComparedAction Action, GrantedAction Reference, GrantedAction Difference)
{
    /// <summary>Whether both grant it.</summary>
    public bool IsShared => Reference.IsGranted && Difference.IsGranted;

    /// <summary>How they grant it.</summary>
    public ActionRelation Relation { get; } = Relate(Reference, Difference);

    /// <summary>The public object.</summary>
    public MlPolicyDifference ToDifference() => new()
    {
        Action = Action.Name,
        AccessLevel = Action.AccessLevel,
        Side = Relation.ToString(),
        Reason = Relation switch
        {
            ActionRelation.ReferenceOnly => Difference.IsDenied ? "denied" : "not granted",
            ActionRelation.DifferenceOnly => Reference.IsDenied ? "denied by the reference" : "not granted by the reference",
            _ => string.Join("; ", [.. Resources(), .. Conditions(), .. Denials()]),
        },
        ReferenceResources = Reference.Resources,
        DifferenceResources = Difference.Resources,
        ReferenceConditions = Reference.Conditions,
        DifferenceConditions = Difference.Conditions,
    };

    private static ActionRelation Relate(GrantedAction reference, GrantedAction difference) => (reference.IsGranted, difference.IsGranted) switch
    {
        (true, false) => ActionRelation.ReferenceOnly,
        (false, _) => ActionRelation.DifferenceOnly,
        _ => (reference.Covers(difference), difference.Covers(reference)) switch
        {
            (true, true) => ActionRelation.Alike,
            (true, false) => ActionRelation.Narrower,
            (false, true) => ActionRelation.Wider,
            _ => ActionRelation.Other,
        },
    };

    private ImmutableArray<string> Resources() => (Reference.CoversResources(Difference), Difference.CoversResources(Reference)) switch
    {
        (true, true) => [],
        (true, false) => ["on fewer resources"],
        (false, true) => ["on more resources"],
        _ => ["on other resources"],
    };

    private ImmutableArray<string> Conditions() =>
    [
        .. Difference.Conditions.Except(Reference.Conditions, StringComparer.Ordinal).Any() ? ["narrowed by condition"] : Array.Empty<string>(),
        .. Reference.Conditions.Except(Difference.Conditions, StringComparer.Ordinal).Any() ? ["the reference narrowed by condition"] : Array.Empty<string>(),
    ];

    private ImmutableArray<string> Denials() =>
    [
        .. Difference.Denials.Length > 0 ? [$"partly denied: {string.Join(", ", Difference.Denied)}"] : Array.Empty<string>(),
        .. Reference.Denials.Length > 0 ? [$"the reference partly denied: {string.Join(", ", Reference.Denied)}"] : Array.Empty<string>(),
    ];
}
