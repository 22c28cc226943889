using System.Collections.Immutable;

namespace MlOps;

/// <summary>One step of a repair: what is done about the drift of one resource, and by whom.</summary>
public sealed class MlRepairStep
{
    /// <summary><see cref="Means"/> of a step that CloudFormation does, with a drift-aware change set.</summary>
    public const string ChangeSet = "CHANGE_SET";

    /// <summary><see cref="Means"/> of a step that is a call of the resource's own service.</summary>
    public const string ServiceCall = "SERVICE_CALL";

    /// <summary><see cref="Means"/> of a step that a person does; <see cref="Command"/> says how.</summary>
    public const string ByHand = "BY_HAND";

    internal MlRepairStep()
    {
    }

    /// <summary>The resource's logical id.</summary>
    public string LogicalId { get; internal init; } = "";

    /// <summary>Its CloudFormation type.</summary>
    public string Type { get; internal init; } = "";

    /// <summary>Its physical id; null where there is none.</summary>
    public string? PhysicalId { get; internal init; }

    /// <summary><c>CHANGE_SET</c>, <c>SERVICE_CALL</c> or <c>BY_HAND</c>.</summary>
    public string Means { get; internal init; } = "";

    /// <summary>What is done, in a sentence.</summary>
    public string Action { get; internal init; } = "";

    /// <summary>The differences that it undoes; none where the resource is gone and made again.</summary>
    public IReadOnlyList<MlPropertyDifference> Differences { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary><c>PLANNED</c>, <c>DONE</c>, <c>FAILED</c>, or <c>LEFT</c> for what a person has to do, and for what waits for that.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>Why it is left or failed, or what to know of it; null where nothing needs saying.</summary>
    public string? Reason { get; internal init; }

    /// <summary>The commands of a step by hand; null where MlOps does it.</summary>
    public string? Command { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{LogicalId}: {Action}";
}
