namespace MlOps.Deployments;

/// <summary>How to check for drift.</summary>
public sealed record DriftOptions
{
    /// <summary>How long to wait for one stack; null for as long as it takes.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How many stacks of a fleet are checked at once. The rate of calls is limited by the session, not by this.</summary>
    public int MaxConcurrency { get; init; } = 32;
}
