namespace MlOps.Unit.Pester;

/// <summary>Runs the Pester suite in a child pwsh, and shows every <c>It</c> as a test of its own.</summary>
public sealed class PesterSuite
{
    public static async Task<IEnumerable<TheoryDataRow<PesterOutcome>>> Its() =>
        (await PesterRun.RunAsync(TestContext.Current.CancellationToken)).Select(outcome => new TheoryDataRow<PesterOutcome>(outcome)
        {
            TestDisplayName = "Pester",
            Skip = outcome.Result == PesterOutcome.Skipped ? outcome.Message : null,
        });

    [Theory]
    [MemberData(nameof(Its), DisableDiscoveryEnumeration = true)]
    public void It(PesterOutcome outcome) => Assert.True(outcome.Result == PesterOutcome.Passed, outcome.Message);
}
