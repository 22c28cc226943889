using System.Collections.Immutable;

namespace MlOps;

/// <summary>What drift detection says of one resource.</summary>
public sealed class MlResourceDrift
{
    /// <summary><see cref="Status"/> of a resource that is as the template says.</summary>
    public const string InSync = "IN_SYNC";

    /// <summary><see cref="Status"/> of a resource with differences.</summary>
    public const string Modified = "MODIFIED";

    /// <summary><see cref="Status"/> of a resource that is gone.</summary>
    public const string Deleted = "DELETED";

    /// <summary><see cref="Status"/> of a resource that was not compared; <see cref="Reason"/> says why.</summary>
    public const string Unchecked = "UNCHECKED";

    /// <summary><see cref="Status"/> of a resource that differs or is gone, and all of that is expected: rules ignore it.</summary>
    public const string Ignored = "IGNORED";

    internal MlResourceDrift()
    {
    }

    /// <summary>The logical id.</summary>
    public string LogicalId { get; internal init; } = "";

    /// <summary>The physical id; null where there is none.</summary>
    public string? PhysicalId { get; internal init; }

    /// <summary>The CloudFormation type.</summary>
    public string Type { get; internal init; } = "";

    /// <summary><c>IN_SYNC</c>, <c>MODIFIED</c>, <c>DELETED</c>, <c>IGNORED</c> or <c>UNCHECKED</c>.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>Why it was not checked or is ignored, or what CloudFormation says of the status; null where nothing needs saying.</summary>
    public string? Reason { get; internal init; }

    /// <summary>The properties that differ.</summary>
    public IReadOnlyList<MlPropertyDifference> Differences { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>
    /// Properties that nothing compared, as JSON pointers: those that CloudFormation writes and cannot read back, those that the resource's own service was
    /// not asked for, and those in which additions could not be looked for. A status of <c>IN_SYNC</c> says nothing of them.
    /// </summary>
    public IReadOnlyList<string> NotCompared { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The same resource, judged anew.</summary>
    /// <param name="status">The status.</param>
    /// <param name="reason">Why.</param>
    /// <param name="differences">The properties that differ.</param>
    /// <param name="notCompared">Properties that nothing compared; null where they stay as they are.</param>
    internal MlResourceDrift As(string status, string? reason, IReadOnlyList<MlPropertyDifference> differences, IReadOnlyList<string>? notCompared = null)
    {
        return new MlResourceDrift
        {
            LogicalId = LogicalId,
            PhysicalId = PhysicalId,
            Type = Type,
            Status = status,
            Reason = reason,
            Differences = differences,
            NotCompared = notCompared ?? NotCompared,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{LogicalId}: {Status}";
}
