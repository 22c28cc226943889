namespace MlOps.Sandbox.Faults;

/// <summary>A call that goes wrong.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record CallFault(FaultKind Kind)
{
    /// <summary>The operation, for example <c>CreateChangeSet</c> or <c>s3:CreateBucket</c>; null for any.</summary>
    public string? Operation { get; init; }

    /// <summary>Which of these calls is the first to go wrong, counted from 1 and from the moment that the fault is planned.</summary>
    public int Call { get; init; } = 1;

    /// <summary>How many go wrong in a row.</summary>
    public int Times { get; init; } = 1;
}
