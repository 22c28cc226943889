using System.Collections.Immutable;

namespace MlOps.Documents;

/// <summary>Which findings are worse than others.</summary>
public static class SeverityOrder
{
    /// <summary>The severities, the worst first.</summary>
    public static ImmutableArray<string> Names { get; } = [MlSeverity.Error, MlSeverity.Warning, MlSeverity.Information];

    /// <summary>Finds the severity of a name.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The severity as <see cref="MlSeverity"/> writes it; null where there is none of that name.</returns>
    public static string? Find(string name) => Names.FirstOrDefault(severity => severity.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a finding is as bad as a severity, or worse.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="severity">The severity, as <see cref="MlSeverity"/> writes it.</param>
    public static bool Reaches(MlFinding finding, string severity)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return RankOf(finding) <= Names.IndexOf(severity);
    }

    /// <summary>The place of a finding's severity among all, from 0 for the worst.</summary>
    /// <param name="finding">The finding.</param>
    internal static int RankOf(MlFinding finding) => Names.IndexOf(finding.Severity);
}
