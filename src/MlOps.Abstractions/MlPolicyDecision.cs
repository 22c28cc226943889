namespace MlOps;

/// <summary>What policies say of one call.</summary>
public sealed class MlPolicyDecision
{
    internal MlPolicyDecision()
    {
    }

    /// <summary>The action, for example <c>s3:GetObject</c>.</summary>
    public string Action { get; internal init; } = "";

    /// <summary>The ARN of what is called; <c>*</c> where the action takes no resource.</summary>
    public string Resource { get; internal init; } = "";

    /// <summary>Whether the call goes through.</summary>
    public bool Allowed { get; internal init; }

    /// <summary><c>allowed</c>, <c>explicitDeny</c> or <c>implicitDeny</c>, in the words of IAM's policy simulator.</summary>
    public string Decision { get; internal init; } = "";

    /// <summary>The name of the policy that decided; null where none allows the call.</summary>
    public string? Policy { get; internal init; }

    /// <summary>The id of the statement that decided, or its place where it has none; null where none allows the call.</summary>
    public string? Statement { get; internal init; }

    /// <summary>Why: which statement decided, or which one came nearest and what kept it from allowing the call.</summary>
    public string Reason { get; internal init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Decision}: {Action} on {Resource}";
}
