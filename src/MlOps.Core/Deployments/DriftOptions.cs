using System.Collections.Immutable;

namespace MlOps.Deployments;

/// <summary>How to check for drift.</summary>
public sealed record DriftOptions
{
    /// <summary>How long to wait for one stack, counted from CloudFormation's first answer about it; null for as long as it takes.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Drift that is expected, besides what a product's config says.</summary>
    public ImmutableArray<MlDriftRule> Ignore { get; init; } = [];

    /// <summary>
    /// How many stacks of a fleet are checked at once. The session limits the rate of calls, not this; but most of a check is waiting, and to use
    /// a rate there must be as many under way as start while one is waited for: 256 are five a second for detections of fifty seconds.
    /// </summary>
    public int MaxConcurrency { get; init; } = 256;
}
