namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>An operation on a stack while it runs. Everything that it needs to go on is in here, so that it can be put away and taken up again.</summary>
internal sealed class OperationRecord
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its type, for example <c>UPDATE_STACK</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The ARN of who began it.</summary>
    public required string CallerArn { get; init; }

    /// <summary>The token of the request that began it.</summary>
    public string? Token { get; set; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>Where it stands.</summary>
    public required OperationPhase Phase { get; set; }

    /// <summary>When the phase's steps begin, or the phase ends where it has none.</summary>
    public required DateTimeOffset Due { get; set; }

    /// <summary>When a creation has taken too long; null where it may take any time.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The steps of the phase.</summary>
    public List<StepRecord> Steps { get; set; } = [];

    /// <summary>What it deploys; null for a deletion.</summary>
    public DeploymentRecord? Target { get; init; }

    /// <summary>What was deployed before; null for a creation.</summary>
    public DeploymentRecord? Before { get; init; }

    /// <summary>The outputs before.</summary>
    public List<OutputRecord> OutputsBefore { get; init; } = [];

    /// <summary>The resources as they were before it touched them.</summary>
    public Dictionary<string, ResourceRecord> Snapshots { get; init; } = [];

    /// <summary>The resources that it made.</summary>
    public HashSet<string> Made { get; init; } = [];

    /// <summary>What a failure does: <c>ROLLBACK</c>, <c>DO_NOTHING</c> or <c>DELETE</c>.</summary>
    public string OnFailure { get; init; } = "ROLLBACK";

    /// <summary>Whether what a failed creation made goes even where it would be retained.</summary>
    public bool RetainExceptOnCreate { get; set; }

    /// <summary>Resources that a deletion keeps.</summary>
    public List<string> Retain { get; init; } = [];

    /// <summary>Whether a deletion goes on over what cannot be deleted.</summary>
    public bool Force { get; init; }

    /// <summary>Resources that a rollback leaves as they are.</summary>
    public List<string> Skip { get; set; } = [];

    /// <summary>Whether drift is overwritten, and a rollback goes back to what really was.</summary>
    public bool RevertDrift { get; init; }

    /// <summary>Stack policy for this operation only.</summary>
    public string? PolicyDuringUpdate { get; init; }

    /// <summary>Why it failed, in the words of the stack's status.</summary>
    public string? Failure { get; set; }

    /// <summary>Whether it was cancelled.</summary>
    public bool IsCancelled { get; set; }
}
