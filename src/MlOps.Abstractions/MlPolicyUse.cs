using System.Collections.Immutable;

namespace MlOps;

/// <summary>What a CloudTrail log says of an action that policies allow, or that was called.</summary>
public sealed class MlPolicyUse
{
    internal MlPolicyUse()
    {
    }

    /// <summary>
    /// <c>Missing</c>: it was called, and the policies do not allow it. <c>Denied</c>: AWS denied it. <c>Unknown</c>: no action is known for the call. <c>Used</c>: it was called, and the
    /// policies allow it. <c>Unused</c>: the policies allow it, and the log has no call of it, or those that it has are counted for another statement. <c>NotLogged</c>: the policies allow it, and the log would not show a call of it.
    /// </summary>
    public string Status { get; internal init; } = "";

    /// <summary>The action, for example <c>s3:GetObject</c>, or the pattern of a statement; the event's source and name where no action is known.</summary>
    public string Action { get; internal init; } = "";

    /// <summary>What it was called on; for what was not called the resources of the statement. Empty where the event does not tell.</summary>
    public IReadOnlyList<string> Resources { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The policy that allows it; null where none does.</summary>
    public string? Policy { get; internal init; }

    /// <summary>The id of the statement that allows it, or its place where it has none; null where none does.</summary>
    public string? Statement { get; internal init; }

    /// <summary>How often it was called.</summary>
    public int Calls { get; internal init; }

    /// <summary>When it was called last; null where it was not, or the events do not tell.</summary>
    public DateTimeOffset? LastUsed { get; internal init; }

    /// <summary>Whether the policies allow it; null where no action is known.</summary>
    public bool? Allowed { get; internal init; }

    /// <summary>Why it has that status, and what could not be told.</summary>
    public string Reason { get; internal init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Status}: {Action}";
}
