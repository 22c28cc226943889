namespace MlOps;

/// <summary>A part of a role that is not as its recipe wants it.</summary>
public sealed class MlRoleDifference
{
    internal MlRoleDifference()
    {
    }

    /// <summary>The part, for example <c>trust policy</c> or <c>managed policy AmazonS3FullAccess</c>.</summary>
    public string Part { get; internal init; } = "";

    /// <summary><c>NOT_EQUAL</c>; <c>REMOVE</c> where the role lacks the part, <c>ADD</c> where the recipe does not have it.</summary>
    public string DifferenceType { get; internal init; } = "";

    /// <summary>What the recipe wants: a policy as JSON, or a value; null where it does not have the part.</summary>
    public string? Expected { get; internal init; }

    /// <summary>What the role has; null where it lacks the part.</summary>
    public string? Actual { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Part}: {DifferenceType}";
}
