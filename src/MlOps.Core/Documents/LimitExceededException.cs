namespace MlOps.Documents;

/// <summary>Ends the reading of a document that is beyond a limit. Never leaves this namespace.</summary>
internal sealed class LimitExceededException(MlFinding finding) : Exception(finding.Message)
{
    /// <summary>What to do about a document with too many values.</summary>
    public const string TooManyValues = "Is it the right file? No config or template needs as many.";

    /// <summary>What to do about a document that is nested too deeply.</summary>
    public const string TooDeep = "Write it flatter: no config or template needs such a depth.";

    public MlFinding Finding { get; } = finding;
}
