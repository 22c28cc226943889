using MlOps.Aws;
using MlOps.Products;

namespace MlOps.Deployments.Drift;

/// <summary>Marks what rules ignore: it stays in the report, and does not count.</summary>
/// <param name="rules">The rules.</param>
/// <param name="today">The day, in UTC.</param>
/// <param name="observer">Who is told of rules that hold no more, where they would ignore something.</param>
internal sealed class DriftIgnoring(IReadOnlyCollection<MlDriftRule> rules, DateOnly today, IOperationObserver observer)
{
    private readonly HashSet<MlDriftRule> _ended = [];

    /// <summary>What was found of the resources of a stack, with what is ignored marked.</summary>
    /// <param name="found">What was found.</param>
    public IReadOnlyList<MlResourceDrift> Mark(IReadOnlyList<MlResourceDrift> found) => rules.Count == 0 ? found : [.. found.Select(Mark)];

    private MlResourceDrift Mark(MlResourceDrift drift) => drift.Status switch
    {
        MlResourceDrift.Deleted => MarkDeleted(drift),
        MlResourceDrift.Modified => MarkModified(drift),
        _ => drift,
    };

    private MlResourceDrift MarkDeleted(MlResourceDrift drift) =>
        ReasonTo(drift, rule => rule.Property is null) is { } reason ? drift.As(MlResourceDrift.Ignored, $"It is gone. Ignored: {reason}", []) : drift;

    private MlResourceDrift MarkModified(MlResourceDrift drift)
    {
        IReadOnlyList<MlPropertyDifference> marked =
        [
            .. drift.Differences.Select(difference =>
                ReasonTo(drift, rule => rule.FitsProperty(difference.PropertyPath)) is { } reason ? difference.Ignored(reason) : difference),
        ];
        if (marked.Count == 0)
        {
            // CloudFormation says that it differs, not in what.
            return ReasonTo(drift, rule => rule.Property is null) is { } reason ? drift.As(MlResourceDrift.Ignored, $"Ignored: {reason}", []) : drift;
        }

        return drift.As(marked.All(difference => difference.IgnoredBecause is not null) ? MlResourceDrift.Ignored : drift.Status, drift.Reason, marked);
    }

    private string? ReasonTo(MlResourceDrift drift, Func<MlDriftRule, bool> fits)
    {
        var fitting = rules.Where(rule => rule.Fits(drift.LogicalId, drift.Type) && fits(rule)).ToList();
        if (fitting.Find(rule => !(rule.Until < today)) is { } rule)
        {
            return rule.Reason;
        }

        foreach (var ended in fitting.Where(_ended.Add))
        {
            observer.Warning($"The drift rule '{ended}' held until {ended.Until:yyyy-MM-dd}: what it ignored of {drift.LogicalId} counts again.");
        }

        return null;
    }
}
