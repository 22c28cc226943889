using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>What each operation does with a stack in one status.</summary>
public sealed record StackStatusRow
{
    /// <summary>CloudFormation's stack status.</summary>
    public required string Status { get; init; }

    /// <summary>What the status means for the user, as the end of a sentence that begins with the stack's name.</summary>
    public required string Meaning { get; init; }

    /// <summary>What a deployment does.</summary>
    public required StackTreatment Deploy { get; init; }

    /// <summary>What a comparison does, and the plan that a deployment shows beforehand. Neither ever waits: they only read.</summary>
    public required StackTreatment Compare { get; init; }

    /// <summary>What a drift check does.</summary>
    public required StackTreatment Drift { get; init; }

    /// <summary>What a removal does.</summary>
    public required StackTreatment Remove { get; init; }

    /// <summary>What reading a deployment or its outputs does.</summary>
    public required StackTreatment Get { get; init; }

    /// <summary>Whether an operation of CloudFormation is running.</summary>
    public bool InProgress => StackStatuses.IsInProgress(Status);
}
