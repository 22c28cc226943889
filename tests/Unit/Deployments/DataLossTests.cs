using MlOps.Deployments;

namespace MlOps.Unit.Deployments;

/// <summary>A change of the source from CodeCommit to S3 takes both repositories away.</summary>
public sealed class DataLossTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    private static MlProduct WithArchives(string environment) => DeploymentBed.Product(environment, "s3\n  s3_prefix: acme-sources/churn");

    [Theory]
    [InlineData("dev", false)]
    [InlineData("prod", true)]
    public async Task Repositories_are_not_deleted_unasked(string environment, bool namesPolicy)
    {
        await _bed.DeployAsync(DeploymentBed.Product(environment));
        var changed = WithArchives(environment);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(changed));

        Assert.Equal(("DataWouldBeLost", changed.StackName), (error.Id, error.Resource));
        Assert.Equal(2, error.Findings.Count);
        Assert.Contains("(AWS::CodeCommit::Repository ", error.Message, StringComparison.Ordinal);
        Assert.Equal(namesPolicy, error.RecommendedAction!.Contains("policy", StringComparison.Ordinal));
        Assert.Equal(2, _bed.Resources.Count(resource => resource.Type == "AWS::CodeCommit::Repository"));
        Assert.Equal("CREATE_COMPLETE", (await _bed.FindStackAsync(changed))!.StackStatus.Value);
    }

    [Fact]
    public async Task A_plan_warns_of_each_and_force_goes_on()
    {
        await _bed.DeployAsync(DeploymentBed.Product("dev"));
        var changed = WithArchives("dev");

        var plan = await _bed.PlanAsync(changed);
        Assert.Equal(2, plan.Findings.Count(finding => finding.Id == "DataWouldBeLost" && finding.Severity == MlSeverity.Warning));

        await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(changed));
        Assert.Equal("UPDATE_COMPLETE", (await _bed.DeployAsync(changed, new DeployOptions { Force = true })).Status);
        Assert.DoesNotContain(_bed.Resources, resource => resource.Type == "AWS::CodeCommit::Repository");
    }
}
