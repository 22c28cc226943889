namespace MlOps.Unit.Deployments;

/// <summary>Stacks that somebody else's tool left as they failed, with rollback disabled.</summary>
public sealed class FailedStackTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = DeploymentBed.Product("dev");
    private readonly MlProduct _changed = DeploymentBed.Product("dev", edits: ("owner: data-science", "owner: platform"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_creation_that_was_left_as_it_failed_is_rolled_back_and_made_anew()
    {
        await _bed.FailWithoutRollbackAsync(_product, "BuildProject", "Create");
        Assert.Equal("CREATE_FAILED", (await _bed.FindStackAsync(_product))!.StackStatus.Value);

        var plan = await _bed.PlanAsync(_product);
        Assert.All(plan.Changes, change => Assert.Equal("Add", change.Action));
        Assert.Equal(13, plan.Changes.Count);
        Assert.Contains(plan.Findings, finding => finding.Id == "StackNeedsRepair");
        Assert.Equal("StackNotDeployed", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.CheckDriftAsync(_product))).Id);
        var before = _bed.Aws.Calls.Calls.Count;

        Assert.Equal("CREATE_COMPLETE", (await _bed.DeployAsync(_product)).Status);

        Assert.Equal(["RollbackStack", "DeleteStack", "CreateChangeSet", "ExecuteChangeSet"], Changing(before));
        Assert.Equal(13, _bed.Resources.Count());
    }

    [Fact]
    public async Task An_update_that_was_left_as_it_failed_is_rolled_back_and_made_again()
    {
        await _bed.DeployAsync(_product);
        await _bed.FailWithoutRollbackAsync(_changed, "CodeBuildRole", "Update");
        Assert.Equal("UPDATE_FAILED", (await _bed.FindStackAsync(_product))!.StackStatus.Value);
        Assert.Equal("StackNotDeployed", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.CheckDriftAsync(_product))).Id);
        Assert.Contains((await _bed.PlanAsync(_changed)).Findings, finding => finding.Id == "StackNeedsRepair");
        var before = _bed.Aws.Calls.Calls.Count;

        Assert.Equal("UPDATE_COMPLETE", (await _bed.DeployAsync(_changed)).Status);

        Assert.Equal(["RollbackStack", "CreateChangeSet", "ExecuteChangeSet"], Changing(before));
        Assert.Empty((await _bed.PlanAsync(_changed)).Changes);
        Assert.Equal(0, (await _bed.CheckDriftAsync(_changed)).DriftedCount);
        Assert.Equal(13, _bed.Resources.Count());
    }

    [Theory]
    [InlineData("CREATE_FAILED")]
    [InlineData("UPDATE_FAILED")]
    public async Task What_was_left_as_it_failed_is_removed(string status)
    {
        if (status == "CREATE_FAILED")
        {
            await _bed.FailWithoutRollbackAsync(_product, "BuildProject", "Create");
        }
        else
        {
            await _bed.DeployAsync(_product);
            await _bed.FailWithoutRollbackAsync(_changed, "CodeBuildRole", "Update");
        }

        Assert.Equal(status, (await _bed.FindStackAsync(_product))!.StackStatus.Value);

        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_product)).Status);
        Assert.Empty(_bed.Resources);
    }

    private IEnumerable<string> Changing(int before) =>
        _bed.Aws.Calls.Calls.Skip(before).Where(call => call.Service == "cloudformation" && !call.IsReadOnly).Select(call => call.Operation);
}
