using System.Collections.Immutable;

namespace MlOps;

/// <summary>What differs between a stack's template and the account, and what could not be checked.</summary>
public sealed class MlDriftReport
{
    /// <summary>The id of a finding that says which part of a check failed.</summary>
    internal const string IncompleteId = "DriftCheckIncomplete";

    internal MlDriftReport()
    {
    }

    /// <summary>The product's name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The stack.</summary>
    public string StackName { get; internal init; } = "";

    /// <summary>The stack's ARN.</summary>
    public string StackId { get; internal init; } = "";

    /// <summary>
    /// <c>DRIFTED</c>; <c>PARTLY_CHECKED</c> where nothing differs in what was checked, and something was not, or not as a whole; <c>IGNORED</c> where everything was checked and nothing differs
    /// but what rules ignore; <c>IN_SYNC</c> where nothing differs at all.
    /// </summary>
    public string Status =>
        Drifted ? "DRIFTED"
        : UncheckedCount > 0 || IsIncomplete ? "PARTLY_CHECKED"
        : IgnoredCount > 0 ? MlResourceDrift.Ignored
        : MlResourceDrift.InSync;

    /// <summary>Whether any resource differs or is gone that no rule ignores, or what guards a production stack is gone.</summary>
    public bool Drifted => DriftedCount + DeletedCount > 0;

    /// <summary>Resources that were compared, drifted, deleted and ignored ones included.</summary>
    public int CheckedCount => Resources.Count(resource => resource.Status != MlResourceDrift.Unchecked);

    /// <summary>Resources with a property that differs and that no rule ignores.</summary>
    public int DriftedCount => Resources.Count(resource => resource.Status == MlResourceDrift.Modified);

    /// <summary>Resources that are gone.</summary>
    public int DeletedCount => Resources.Count(resource => resource.Status == MlResourceDrift.Deleted);

    /// <summary>Resources that differ or are gone, all of which rules ignore.</summary>
    public int IgnoredCount => Resources.Count(resource => resource.Status == MlResourceDrift.Ignored);

    /// <summary>Resources that nothing could compare.</summary>
    public int UncheckedCount => Resources.Count(resource => resource.Status == MlResourceDrift.Unchecked);

    /// <summary>
    /// Every resource of the stack, in template order. After them the stack itself, where it is one of production and what guards it is not there any more: its
    /// protection from deletion, or its policy against replacing or deleting what holds data.
    /// </summary>
    public IReadOnlyList<MlResourceDrift> Resources { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>
    /// What a person should know besides: what guards a production stack and is not there any more, and which part of the check failed, with the permission that
    /// is missing.
    /// </summary>
    public IReadOnlyList<MlFinding> Findings { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The account.</summary>
    public string AccountId { get; internal init; } = "";

    /// <summary>The region.</summary>
    public string Region { get; internal init; } = "";

    /// <summary>When detection ended.</summary>
    public DateTimeOffset CheckedAt { get; internal init; }

    /// <summary>Whether the embedded sandbox answered, not AWS.</summary>
    public bool Sandbox { get; internal init; }

    /// <summary>The product; null where the stack was checked without one.</summary>
    public MlProduct? Product { get; internal init; }

    /// <summary>Whether a part of the check failed. What nothing can compare at all is no such part.</summary>
    internal bool IsIncomplete => Findings.Any(finding => finding.Id == IncompleteId);

    /// <summary>The same report with what was found of the resources judged anew.</summary>
    /// <param name="resources">The resources.</param>
    internal MlDriftReport With(IReadOnlyList<MlResourceDrift> resources)
    {
        return new MlDriftReport
        {
            Name = Name,
            StackName = StackName,
            StackId = StackId,
            Resources = resources,
            Findings = Findings,
            AccountId = AccountId,
            Region = Region,
            CheckedAt = CheckedAt,
            Sandbox = Sandbox,
            Product = Product,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{StackName}: {Status}";
}
