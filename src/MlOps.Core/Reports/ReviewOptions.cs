namespace MlOps.Reports;

/// <summary>What a report is to have besides the product itself.</summary>
public sealed record ReviewOptions
{
    /// <summary>How it is written.</summary>
    public ReviewFormat Format { get; init; } = ReviewFormat.Html;

    /// <summary>What a deployment would change; null where nobody compared.</summary>
    public IReadOnlyList<MlChange>? Changes { get; init; }

    /// <summary>When the changes were read; null where nobody compared.</summary>
    public DateTimeOffset? ComparedAt { get; init; }

    /// <summary>What differs between the stack's template and the account; null where nobody checked.</summary>
    public MlDriftReport? Drift { get; init; }

    /// <summary>Whether the embedded sandbox was compared with, not AWS.</summary>
    public bool Sandbox { get; init; }
}
