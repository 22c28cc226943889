using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace MlOps;

/// <summary>Whether a user or role may do something.</summary>
public sealed class MlAccess
{
    internal MlAccess()
    {
    }

    /// <summary>The ARN of the user or role.</summary>
    public string Principal { get; internal init; } = "";

    /// <summary>The action, for example <c>s3:GetObject</c>.</summary>
    public string Action { get; internal init; } = "";

    /// <summary>The ARN that was asked about; <c>*</c> for an action that takes no resource, and for all resources.</summary>
    public string Resource { get; internal init; } = "";

    /// <summary>The pattern that <see cref="Resource"/> stands for, where it was made of one; otherwise null. Other ARNs of the pattern were not asked about.</summary>
    public string? Pattern { get; internal init; }

    /// <summary>The condition keys that the question had, with their values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Context { get; internal init; } = ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Whether it is allowed.</summary>
    public bool Allowed { get; internal init; }

    /// <summary><c>allowed</c>, <c>explicitDeny</c> or <c>implicitDeny</c>, in the words of IAM's policy simulator.</summary>
    public string Decision { get; internal init; } = "";

    /// <summary>The policy that decided, as whoever answered calls it; null where none allows it.</summary>
    public string? Policy { get; internal init; }

    /// <summary>Condition keys that the principal's policies look at and the question did not have: another value of them may turn the answer.</summary>
    public IReadOnlyList<string> MissingContext { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Who answered: <c>IAM</c>, <c>Sandbox</c> or <c>File</c>.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>Why, and what the answer hinges on.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>What to do to have it allowed; null where it is.</summary>
    public string? Suggestion { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Decision}: {Action} on {Resource}";
}
