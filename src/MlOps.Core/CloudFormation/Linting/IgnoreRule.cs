using MlOps.Documents;

namespace MlOps.CloudFormation.Linting;

/// <summary>What an author does not want to be told.</summary>
/// <param name="Id">The id of the findings.</param>
/// <param name="IsAbout">Whether a finding is at the place that is meant.</param>
/// <param name="Place">Where the author said so.</param>
/// <param name="Path">The path to that; empty for a comment.</param>
internal sealed record IgnoreRule(string Id, Func<MlFinding, bool> IsAbout, SourceLocation Place, string Path)
{
    /// <summary>Whether a finding is hidden.</summary>
    public bool Hides(MlFinding finding) => finding.Id == Id && IsAbout(finding);
}
