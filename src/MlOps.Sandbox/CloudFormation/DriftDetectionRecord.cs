namespace MlOps.Sandbox.CloudFormation;

/// <summary>A search for drift.</summary>
internal sealed class DriftDetectionRecord
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The stack.</summary>
    public required string StackId { get; init; }

    /// <summary>The ARN of who asked for it.</summary>
    public required string CallerArn { get; init; }

    /// <summary>The resources to look at; all where empty.</summary>
    public List<string> LogicalIds { get; init; } = [];

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it ends; null once it has.</summary>
    public DateTimeOffset? Due { get; set; }

    /// <summary><c>DETECTION_IN_PROGRESS</c>, <c>DETECTION_COMPLETE</c> or <c>DETECTION_FAILED</c>.</summary>
    public string Status { get; set; } = "DETECTION_IN_PROGRESS";

    /// <summary>Why it failed.</summary>
    public string? Reason { get; set; }

    /// <summary>What it found of the stack.</summary>
    public string? StackDriftStatus { get; set; }

    /// <summary>How many resources differ.</summary>
    public int? DriftedCount { get; set; }
}
