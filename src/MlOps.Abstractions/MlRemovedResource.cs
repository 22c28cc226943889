namespace MlOps;

/// <summary>A resource that a removal deleted, kept or left.</summary>
public sealed class MlRemovedResource
{
    internal MlRemovedResource()
    {
    }

    /// <summary>Its logical id; null where the stack did not make it.</summary>
    public string? LogicalId { get; internal init; }

    /// <summary>Its CloudFormation type.</summary>
    public string Type { get; internal init; } = "";

    /// <summary>Its physical id or name.</summary>
    public string PhysicalId { get; internal init; } = "";

    /// <summary>Why it was kept or left; null where it is gone.</summary>
    public string? Reason { get; internal init; }

    /// <summary>The command that deletes it; null where MlOps does, or nobody needs to.</summary>
    public string? Command { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Type} {PhysicalId}";
}
