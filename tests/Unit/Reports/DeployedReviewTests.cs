using System.Text.Json.Nodes;
using MlOps.Reports;
using MlOps.Reports.Content;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.Reports;

/// <summary>Reports with what was read of a deployed stack.</summary>
public sealed class DeployedReviewTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = DeploymentBed.Product();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Changes_are_listed_with_the_time_and_who_answered()
    {
        await _bed.DeployAsync(_product);
        var changed = DeploymentBed.Product(edits: ("cost_center: cc-1", "cost_center: cc-2"));

        var options = await CompareAsync(changed);
        var changes = Reviewed.Of(changed, options).Section("changes");

        Assert.NotNull(options.ComparedAt);
        Assert.Matches(@"^Compared with the stack techcorp-prod-a001-us-west-2-customer-churn-ml-stack of the embedded sandbox, not of AWS, on \d+ \w+ \d{4} at \d\d:\d\d UTC\. ", changes.Lead.PlainText);
        Assert.Contains(changes.Rows(), row => row.Texts() is ["ArtifactsBucket", "Modify", "no", "S3 Bucket", var properties] && properties.Contains("cc-1 → cc-2", StringComparison.Ordinal));
        Assert.Equal(options.Changes!.Count, ReviewReport.Write(changed, options).ChangeCount);
    }

    [Fact]
    public async Task Nothing_to_change_is_said_to_be_nothing()
    {
        await _bed.DeployAsync(_product);

        var changes = Reviewed.Of(_product, await CompareAsync(_product)).Section("changes");

        Assert.Equal((Tone.Good, "Nothing would change."), changes.Blocks.OfType<Notice>().Select(notice => (notice.Tone, notice.Text.PlainText)).Single());
    }

    [Fact]
    public async Task Drift_is_listed_the_gravest_first()
    {
        await _bed.DeployAsync(_product);
        _bed.Resources.Single(resource => resource.Type == "AWS::CodeBuild::Project" && resource.Id == _product.ResourceNames["BuildProject"]).Properties["TimeoutInMinutes"] = JsonNode.Parse("5");

        var drift = await _bed.CheckDriftAsync(_product);
        var section = Reviewed.Of(_product, new ReviewOptions { Drift = drift, Sandbox = true }).Section("drift");

        Assert.Equal("1 resources differ, 0 are gone.", section.Blocks.OfType<Notice>().Single().Text.PlainText);
        Assert.Equal(["BuildProject", "MODIFIED", "/TimeoutInMinutes: 480 → 5"], section.Rows()[0].Texts()[..3]);
        Assert.True(ReviewReport.Write(_product, new ReviewOptions { Drift = drift }).Drifted);
    }

    [Fact]
    public async Task What_guards_a_production_stack_no_more_is_said_with_its_drift()
    {
        await _bed.DeployAsync(_product);
        await (await _bed.OpenAsync(_product)).CloudFormation.UpdateTerminationProtectionAsync(
            new() { StackName = _product.StackName, EnableTerminationProtection = false }, TestContext.Current.CancellationToken);

        var section = Reviewed.Of(_product, new ReviewOptions { Drift = await _bed.CheckDriftAsync(_product), Sandbox = true }).Section("drift");

        Assert.Contains(section.Blocks.OfType<Notice>(), notice => notice.Tone == Tone.Warning
            && notice.Text.PlainText.StartsWith($"Production stack {_product.StackName} has no protection from deletion", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_drift_report_of_another_stack_is_not_taken_for_ones_own()
    {
        await _bed.DeployAsync(_product);
        var drift = await _bed.CheckDriftAsync(_product);
        var other = DeploymentBed.Product(environment: "dev");

        Assert.Same(drift, ReviewSources.DriftOf(_product, [drift], _bed.Observer));
        Assert.DoesNotContain(_bed.Observer.Warnings, warning => warning.StartsWith("No drift report", StringComparison.Ordinal));
        Assert.Null(ReviewSources.DriftOf(other, [drift], _bed.Observer));
        Assert.Contains(_bed.Observer.Warnings, warning => warning.StartsWith($"No drift report is about {other.StackName} ", StringComparison.Ordinal));
    }

    private async Task<ReviewOptions> CompareAsync(MlProduct product) =>
        await new ReviewSources(await _bed.OpenAsync(product), _bed.Observer).CompareAsync(product, new ReviewOptions(), TestContext.Current.CancellationToken);
}
