namespace MlOps.Iam.Evaluation;

/// <summary>What becomes of a call, and which policy decided. <see cref="PolicyEvaluator.Explain"/> says why.</summary>
public sealed record AuthorizationDecision
{
    /// <summary>Whether the call goes through.</summary>
    public required bool IsAllowed { get; init; }

    /// <summary>Whether a statement denies the call; false where nothing allows it.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>The kind of policy that decided: the one that allows, the one that denies, or the one that fails to allow.</summary>
    public required PolicyKind Kind { get; init; }

    /// <summary>The level of the organization whose policies denied or failed to allow, counted from 0 at the root; null for other kinds of policies.</summary>
    public int? Level { get; init; }

    /// <summary>The policy that decided; null where none allows, where the caller is a root user and where no permission is needed.</summary>
    public NamedPolicy? Policy { get; init; }

    /// <summary>The statement that decided; null where none allows, where the caller is a root user and where no permission is needed.</summary>
    public PolicyStatement? Statement { get; init; }

    /// <inheritdoc/>
    public override string ToString() => (IsAllowed, IsExplicit) switch
    {
        (true, _) => $"allowed by {Kind} {Policy?.Name} {Statement}",
        (false, true) => $"denied by {Kind} {Policy?.Name} {Statement}",
        _ => $"not allowed by {Kind}",
    };
}
