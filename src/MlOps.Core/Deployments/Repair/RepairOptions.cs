using System.Collections.Immutable;

namespace MlOps.Deployments.Repair;

/// <summary>How to repair drift.</summary>
public sealed record RepairOptions
{
    /// <summary>
    /// What somebody added and is to be taken away: names of policies, their ARNs, rules as a report shows them, ids of statements of a bucket policy, keys of tags and
    /// names of variables; <c>*</c> is any text and <c>?</c> any character. What is the very name of something that was added means that alone.
    /// </summary>
    public ImmutableArray<string> Remove { get; init; } = [];

    /// <summary>Drift that is expected and stays, besides what a product's config says.</summary>
    public ImmutableArray<MlDriftRule> Ignore { get; init; } = [];

    /// <summary>Whether to go on although something is replaced, taken away without having been named, or undone that is ignored.</summary>
    public bool Force { get; init; }

    /// <summary>How long to wait for each of CloudFormation's operations; null for as long as it takes.</summary>
    public TimeSpan? Timeout { get; init; }
}
