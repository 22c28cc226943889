using System.Collections.Immutable;

namespace MlOps;

/// <summary>What a repair of drift does or did.</summary>
public sealed class MlRepair
{
    internal MlRepair()
    {
    }

    /// <summary>The product's name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The stack.</summary>
    public string StackName { get; internal init; } = "";

    /// <summary>The stack's ARN.</summary>
    public string StackId { get; internal init; } = "";

    /// <summary>
    /// <c>PLANNED</c>; <c>NOT_NEEDED</c> where nothing had drifted; <c>REPAIRED</c> where a check afterwards found no drift; <c>PARTLY_REPAIRED</c> where it
    /// found some, or could not be made.
    /// </summary>
    public string Status { get; internal init; } = "";

    /// <summary>The steps, in the order in which they are done.</summary>
    public IReadOnlyList<MlRepairStep> Steps { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Why the whole repair is refused without -Force, a sentence each; empty where it is not.</summary>
    public IReadOnlyList<string> Refusals { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>What was found before.</summary>
    public MlDriftReport Before { get; internal init; } = null!;

    /// <summary>What a check found afterwards; null where nothing was done, and where it could not be made.</summary>
    public MlDriftReport? After { get; internal init; }

    /// <summary>The account.</summary>
    public string AccountId { get; internal init; } = "";

    /// <summary>The region.</summary>
    public string Region { get; internal init; } = "";

    /// <summary>Whether the embedded sandbox answered, not AWS.</summary>
    public bool Sandbox { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{StackName}: {Status}";
}
