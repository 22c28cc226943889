using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation.Explanations;

/// <summary>Why a statement does not speak of a call: one part of it, what that wants, and what the call has.</summary>
public sealed record StatementMismatch
{
    /// <summary>The part of the statement.</summary>
    public required MismatchKind Kind { get; init; }

    /// <summary>The element as the policy language names it, for example <c>NotResource</c>; for a condition its operator, for example <c>StringLike</c>.</summary>
    public required string Element { get; init; }

    /// <summary>The condition's key; null for other parts.</summary>
    public string? Key { get; init; }

    /// <summary>
    /// What the statement has there, with the call's variables put in: patterns of actions or ARNs, principals, or values of a condition. Of patterns of ARNs the one that
    /// is most like the call's comes first.
    /// </summary>
    public required ImmutableArray<string> Wanted { get; init; }

    /// <summary>What the call has: its action, its resource, its principal, or the values of the key; empty where it has no such key.</summary>
    public required ImmutableArray<string> Actual { get; init; }

    /// <summary>The keys of variables in what the statement has there that the call has no value for, so that nothing fits a text with one of them.</summary>
    public ImmutableArray<string> Unresolved { get; init; } = [];

    /// <summary>What it comes to, as the end of a sentence that begins with the statement.</summary>
    public override string ToString() => Unresolved switch
    {
        [] => Sentence,
        [var key] => $"{Sentence} (${{{key}}} is a variable without a value)",
        _ => $"{Sentence} ({string.Join(", ", Unresolved.Select(key => $"${{{key}}}"))} are variables without a value)",
    };

    private string Sentence => Kind switch
    {
        MismatchKind.Condition when Actual.IsEmpty => $"its condition {Element} {Key} [{Listed(Wanted)}] does not hold, because the request has no such key",
        MismatchKind.Condition => $"its condition {Element} {Key} [{Listed(Wanted)}] does not hold of [{Listed(Actual)}]",
        _ when Element.StartsWith("Not", StringComparison.Ordinal) => $"its {Element} [{Listed(Wanted)}] takes {Listed(Actual)} out",
        _ when Wanted.IsEmpty => $"it has no {Element}",
        _ => $"its {Element} [{Listed(Wanted)}] does not match {Listed(Actual)}",
    };

    private static string Listed(ImmutableArray<string> values) => string.Join(", ", values);
}
