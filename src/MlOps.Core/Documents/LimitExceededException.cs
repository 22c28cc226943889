namespace MlOps.Documents;

/// <summary>Ends the reading of a document that is beyond a limit. Never leaves this namespace.</summary>
internal sealed class LimitExceededException(MlFinding finding) : Exception(finding.Message)
{
    public MlFinding Finding { get; } = finding;
}
