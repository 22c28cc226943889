namespace MlOps.CloudFormation.Stacks;

/// <summary>An operation to wait for.</summary>
internal sealed record WatchedOperation
{
    /// <summary>The stack's ARN.</summary>
    public required string StackId { get; init; }

    /// <summary>The stack's name.</summary>
    public required string StackName { get; init; }

    /// <summary>The token that it was begun with; null to wait for whichever operation is the newest.</summary>
    public string? Token { get; init; }

    /// <summary>What is being done, for the progress display.</summary>
    public required string Activity { get; init; }

    /// <summary>How many resources it touches; 0 where nobody knows.</summary>
    public int ResourceCount { get; init; }
}
