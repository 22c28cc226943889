using System.Text.Json.Nodes;
using MlOps.Deployments;

namespace MlOps.Unit.Deployments;

/// <summary>A wait that takes longer than it was given says what becomes of what it waited for.</summary>
public sealed class TimeoutTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = DeploymentBed.Product("dev");

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Of_an_operation_CloudFormation_finishes_it() => AssertTold(
        "is still CREATE_IN_PROGRESS after the time given. CloudFormation finishes the operation by itself.",
        await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product, new DeployOptions { Timeout = TimeSpan.FromSeconds(15) })));

    [Fact]
    public async Task Of_a_change_set_nothing_was_executed()
    {
        AssertTold(
            "is still waiting for its change set after the time given. Nothing was executed: the change set stays, and the next run goes on with it.",
            await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product, new DeployOptions { Timeout = TimeSpan.FromMilliseconds(1) })));

        Assert.DoesNotContain(_bed.Aws.Calls.Calls, call => call.Operation == "ExecuteChangeSet");
        await _bed.DeployAsync(_product);
        Assert.Equal(1, _bed.Aws.Calls.Calls.Count(call => call.Operation == "CreateChangeSet"));
    }

    [Fact]
    public async Task Of_pipelines_that_come_to_rest_nothing_was_deleted()
    {
        await _bed.DeployAsync(_product);
        var project = _bed.Aws.World.Resources.All.Single(resource => resource.Id == _product.ResourceNames["BuildProject"]);
        project.Contents["Builds"] = new JsonArray(new JsonObject { ["id"] = $"{project.Id}:1", ["buildStatus"] = "IN_PROGRESS" });

        AssertTold(
            $"is still waiting for build {project.Id}:1 after the time given. This run has deleted nothing, and pipelines that are left take executions again.",
            await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_product, new RemoveOptions { Timeout = TimeSpan.FromMilliseconds(1) })));

        Assert.DoesNotContain(_bed.Aws.Calls.Calls, call => call.Operation == "DeleteStack");
        Assert.Contains(_bed.Aws.Calls.Calls, call => call.Operation == "EnableStageTransition");
    }

    private void AssertTold(string end, MlOpsException error)
    {
        Assert.Equal("OperationTimeout", error.Id);
        Assert.Equal($"Stack {_product.StackName} {end}", error.Message);
    }
}
