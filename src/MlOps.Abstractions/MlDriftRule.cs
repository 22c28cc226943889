namespace MlOps;

/// <summary>A rule that says which drift is expected: what it fits is shown as ignored, and does not count.</summary>
public sealed class MlDriftRule
{
    internal MlDriftRule()
    {
    }

    /// <summary>The logical ids that it fits; <c>*</c> is any text and <c>?</c> any character. Null for all.</summary>
    public string? LogicalId { get; internal init; }

    /// <summary>The CloudFormation types that it fits, with the same wildcards; null for all.</summary>
    public string? Type { get; internal init; }

    /// <summary>
    /// The properties that it fits, with what is below them, as a JSON pointer with the same wildcards; null for all, and for a resource that is gone.
    /// </summary>
    public string? Property { get; internal init; }

    /// <summary>Why the drift is expected.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>The last day, in UTC, that the rule holds; null for always.</summary>
    public DateOnly? Until { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', new[] { Type, LogicalId, Property }.Where(part => part is not null)) + $": {Reason}";
}
