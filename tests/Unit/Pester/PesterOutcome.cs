namespace MlOps.Unit.Pester;

/// <summary>How one <c>It</c> of the Pester suite went.</summary>
/// <param name="Name">Its file and its path through <c>Describe</c> and <c>Context</c>.</param>
/// <param name="Result">Pester's word: <c>Passed</c>, <c>Failed</c> or <c>Skipped</c>.</param>
/// <param name="Message">Why it failed or was skipped.</param>
public sealed record PesterOutcome(string Name, string Result, string Message)
{
    public const string Passed = "Passed";
    public const string Failed = "Failed";
    public const string Skipped = "Skipped";

    public override string ToString() => Name;
}
