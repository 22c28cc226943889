namespace MlOps.Deployments;

/// <summary>Judges reports of drift for whoever wants one answer.</summary>
public static class DriftVerdict
{
    /// <summary>The id of a finding that says which part of a check failed.</summary>
    internal const string Incomplete = MlDriftReport.IncompleteId;

    /// <summary>Whether no drift was found, and no part of the check failed. What nothing can compare at all takes nothing from that.</summary>
    /// <param name="report">The report.</param>
    public static bool IsClean(MlDriftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return !report.Drifted && !report.Findings.Any(finding => finding.Id == Incomplete);
    }
}
