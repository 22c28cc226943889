using System.Text.Json;

namespace MlOps.Deployments;

/// <summary>Tells reports that say something new of a stack from those that repeat the one before.</summary>
public sealed class DriftWatch
{
    private readonly Dictionary<string, string> _last = new(StringComparer.Ordinal);

    /// <summary>Whether a report says something that the last one of its stack did not; the first of a stack does.</summary>
    /// <param name="report">The report.</param>
    public bool IsNews(MlDriftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var said = JsonSerializer.Serialize(report.Resources.OrderBy(resource => resource.LogicalId, StringComparer.Ordinal)
            .Select(resource => (object)new { resource.LogicalId, resource.Status, Differences = resource.Differences.Select(difference => difference.ToString()).Order(StringComparer.Ordinal) })
            .Concat(report.Findings.Where(finding => finding.Severity != MlSeverity.Information).Select(finding => finding.Message)));
        var isNews = _last.GetValueOrDefault(report.StackId) != said;
        _last[report.StackId] = said;
        return isNews;
    }
}
