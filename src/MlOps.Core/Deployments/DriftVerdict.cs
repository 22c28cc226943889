namespace MlOps.Deployments;

/// <summary>Judges reports of drift for whoever wants one answer.</summary>
public static class DriftVerdict
{
    /// <summary>Whether no drift was found, and no part of the check failed. What nothing can compare at all takes nothing from that.</summary>
    /// <param name="report">The report.</param>
    public static bool IsClean(MlDriftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report is { Drifted: false, IsIncomplete: false };
    }
}
