using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace MlOps.Access;

/// <summary>An answer, for the public object: says besides what it hinges on, and what to do about it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Principal">The ARN of the user or role.</param>
/// <param name="Source">Who answered.</param>
internal sealed record AccessAnswer(AccessCall Call, string Principal, string Source)
{
    /// <summary><c>allowed</c>, <c>explicitDeny</c> or <c>implicitDeny</c>.</summary>
    public required string Decision { get; init; }

    /// <summary>The policy that decided; null where none allows it.</summary>
    public string? Policy { get; init; }

    /// <summary>Condition keys that policies look at and the call did not have.</summary>
    public ImmutableArray<string> MissingKeys { get; init; } = [];

    /// <summary>What keeps the principal from it.</summary>
    public AccessLimit Limit { get; init; }

    /// <summary>Why it was decided so.</summary>
    public required string Reason { get; init; }

    private bool IsAllowed => Decision == "allowed";

    /// <summary>The public object.</summary>
    public MlAccess ToAccess() => new()
    {
        Principal = Principal,
        Action = Call.Action,
        Resource = Call.Resource,
        Pattern = Call.Pattern,
        Context = new ReadOnlyDictionary<string, IReadOnlyList<string>>(
            Call.Context.Keys.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)entry.Value, StringComparer.OrdinalIgnoreCase)),
        Allowed = IsAllowed,
        Decision = Decision,
        Policy = Policy,
        MissingContext = MissingKeys,
        Source = Source,
        Reason = MissingKeys.IsEmpty ? Reason : $"{Reason} The answer may hinge on {string.Join(", ", MissingKeys)}: policies look at {(MissingKeys.Length == 1 ? "it" : "them")}, and the question had no such key.",
        Suggestion = IsAllowed ? null : MissingKeys.IsEmpty ? Remedy : $"Ask again with -Context @{{ '{MissingKeys[0]}' = … }} where a call has {(MissingKeys.Length == 1 ? "it" : "them")}. {Remedy}",
    };

    private string Target => $"{Call.Action} on {Call.Pattern ?? Call.Resource}";

    private string Remedy => (Limit, Decision) switch
    {
        (AccessLimit.Organization, _) => $"Ask whoever administers the organization to allow {Target} for the account in its service control policies.",
        (AccessLimit.Boundary, "explicitDeny") => $"Have the denial of {Target} lifted, and have the permissions boundary allow it.",
        (AccessLimit.Boundary, _) => $"Ask whoever administers the permissions boundary of {Principal} to have it allow {Target}; one of the other policies must allow it too.",
        (_, "explicitDeny") => $"Have {(Policy is null ? "the statement" : $"the statement of '{Policy}'")} changed: no other policy can allow what one denies.",
        _ => $"Have a policy attached to {Principal} that allows {Target}.",
    };
}
