namespace MlOps.Iam.Evaluation;

/// <summary>What becomes of a call, and which policy decided.</summary>
public sealed record AuthorizationDecision
{
    /// <summary>Whether the call goes through.</summary>
    public required bool IsAllowed { get; init; }

    /// <summary>Whether a statement denies the call; false where nothing allows it.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>The kind of policy that decided: the one that allows, the one that denies, or the one that fails to allow.</summary>
    public required PolicyKind Kind { get; init; }

    /// <summary>The policy that decided; null where none allows, or where the caller is a root user.</summary>
    public NamedPolicy? Policy { get; init; }

    /// <summary>The statement that decided; null where none allows, or where the caller is a root user.</summary>
    public PolicyStatement? Statement { get; init; }

    /// <inheritdoc/>
    public override string ToString() => (IsAllowed, IsExplicit) switch
    {
        (true, _) => $"allowed by {Kind} {Policy?.Name} {Statement}",
        (false, true) => $"denied by {Kind} {Policy?.Name} {Statement}",
        _ => $"not allowed by {Kind}",
    };
}
