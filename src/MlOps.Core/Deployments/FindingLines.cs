namespace MlOps.Deployments;

/// <summary>Tells findings in lines.</summary>
public static class FindingLines
{
    /// <summary>A line for each finding. What to do stands once, after the last of the findings that it is for.</summary>
    /// <param name="findings">The findings.</param>
    public static IEnumerable<string> Of(IEnumerable<MlFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings.GroupBy(finding => finding.Suggestion, StringComparer.Ordinal).SelectMany(group =>
        {
            var lines = group.Select(finding => finding.Message).ToList();
            lines[^1] = group.Key is null ? lines[^1] : $"{lines[^1]} {group.Key}";
            return lines;
        });
    }
}
