namespace MlOps.Deployments.Drift;

/// <summary>A resource whose service did not let itself be asked.</summary>
/// <param name="Drift">The resource.</param>
/// <param name="What">What could not be done, after its name.</param>
/// <param name="Error">Why.</param>
internal sealed record FailedLook(MlResourceDrift Drift, string What, MlOpsException Error)
{
    /// <summary>A warning for each kind: the same permission is missing for all resources of a type, so that the first error says it for all.</summary>
    /// <param name="failed">What failed.</param>
    public static IEnumerable<MlFinding> Findings(IEnumerable<FailedLook> failed) => failed
        .GroupBy(look => (look.Drift.Type, look.What, look.Error.Id))
        .Select(kind => new MlFinding
        {
            Id = MlDriftReport.IncompleteId,
            Severity = MlSeverity.Warning,
            Message = $"{string.Join(", ", kind.Select(look => look.Drift.LogicalId))} ({kind.Key.Type}) {kind.Key.What}: {kind.First().Error.Message}",
            Suggestion = kind.First().Error.RecommendedAction,
        });
}
