using Amazon.CodePipeline.Model;
using MlOps.Deployments;

namespace MlOps.Unit.Deployments;

/// <summary>The user stops an operation: it tells how things stand, leaves the stack sound, and the next run goes on.</summary>
public sealed class StopTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = DeploymentBed.Product("dev");
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(Token);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _stop.Dispose();
        await _bed.DisposeAsync();
    }

    [Fact]
    public async Task While_CloudFormation_works_out_the_changes()
    {
        StopAtProgress("CloudFormation works out the changes");

        var told = await StopAsync(() => _bed.DeployAsync(_product, cancellationToken: _stop.Token));

        Assert.StartsWith($"Stopped. The deployment of stack {_product.StackName} has not begun. Change set mlops-", told, StringComparison.Ordinal);
        Assert.EndsWith(" is left: the next run of the same command goes on with it.", told, StringComparison.Ordinal);
        Assert.Equal("REVIEW_IN_PROGRESS", (await _bed.FindStackAsync(_product))!.StackStatus.Value);
        Assert.Empty(_bed.Resources);
        Assert.Equal("CREATE_COMPLETE", (await _bed.DeployAsync(_product)).Status);
        Assert.Equal(1, _bed.Aws.Calls.Calls.Count(call => call.Operation == "CreateChangeSet"));
    }

    [Fact]
    public async Task While_CloudFormation_deploys()
    {
        StopAtVerbose("CREATE_IN_PROGRESS");

        var told = await StopAsync(() => _bed.DeployAsync(_product, cancellationToken: _stop.Token));

        Assert.Contains($"Stack {_product.StackName} is CREATE_IN_PROGRESS", told, StringComparison.Ordinal);
        Assert.Equal("CREATE_COMPLETE", (await _bed.DeployAsync(_product)).Status);
    }

    [Fact]
    public async Task While_a_pipeline_comes_to_rest_before_the_removal()
    {
        await _bed.DeployAsync(_product, new DeployOptions { Seed = true });
        var session = await _bed.OpenAsync(_product);
        await session.CodePipeline.StartPipelineExecutionAsync(new StartPipelineExecutionRequest { Name = _product.ResourceNames["BuildPipeline"] }, Token);
        StopAtVerbose("Stopping execution");

        var told = await StopAsync(RemoveAsync);

        Assert.Equal(
            $"Stopped. Stack {_product.StackName} is not deleted. Pipelines that are left take executions again. Nothing has been emptied. "
            + "Run the same command again to go on with the removal.",
            told);
        await AssertStandsAsync();
    }

    [Fact]
    public async Task While_a_bucket_is_emptied()
    {
        await _bed.DeployAsync(_product);
        await _bed.FillAsync(_product);
        StopAtVerbose($"Emptying AWS::S3::Bucket {_product.ResourceNames["ArtifactsBucket"]}");

        var told = await StopAsync(RemoveAsync);

        Assert.Equal(
            $"Stopped. Stack {_product.StackName} is half deleted (DELETE_FAILED). Pipelines that are left take executions again. "
            + $"Emptied by then, wholly or in part: AWS::SageMaker::ModelPackageGroup {_product.ResourceNames["ModelPackageGroup"]}. "
            + "Run the same command again to go on with the removal.",
            told);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_product)).Status);
        Assert.Empty(_bed.Resources);
    }

    [Fact]
    public async Task While_what_was_retained_is_deleted_after_the_stack()
    {
        var prod = DeploymentBed.Product();
        var options = new RemoveOptions { Force = true, DeleteData = true };
        await _bed.DeployAsync(prod);
        StopAtVerbose("Deleting AWS::CodeCommit::Repository");

        var told = await StopAsync(async () =>
            await new RemoveOperation(await _bed.OpenAsync(prod), _bed.Observer).ExecuteAsync(DeploymentTarget.Of(prod), options, _stop.Token));

        Assert.StartsWith($"Stopped. Stack {prod.StackName} is deleted. Left, wholly or in part: ", told, StringComparison.Ordinal);
        Assert.EndsWith("Run the same command again to go on with the removal.", told, StringComparison.Ordinal);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(prod, options)).Status);
        Assert.Empty(_bed.Resources);
    }

    [Fact]
    public async Task While_CloudFormation_looks_for_drift()
    {
        await _bed.DeployAsync(_product);
        StopAtProgress("CloudFormation compares the resources");

        var told = await StopAsync(async () =>
            await new DriftOperation(await _bed.OpenAsync(_product), _bed.Observer).CheckAsync(DeploymentTarget.Of(_product), new(), _stop.Token));

        Assert.StartsWith($"Stopped. The drift detection of stack {_product.StackName} changes nothing;", told, StringComparison.Ordinal);
        Assert.Equal("IN_SYNC", (await _bed.CheckDriftAsync(_product)).Status);
    }

    private async Task RemoveAsync() =>
        await new RemoveOperation(await _bed.OpenAsync(_product), _bed.Observer).ExecuteAsync(DeploymentTarget.Of(_product), new(), _stop.Token);

    private void StopAtProgress(string status) => _bed.Observer.OnProgress = line => StopWhere(line, status);

    private void StopAtVerbose(string message) => _bed.Observer.OnVerbose = line => StopWhere(line, message);

    private void StopWhere(string line, string part)
    {
        if (line.Contains(part, StringComparison.Ordinal))
        {
            _stop.Cancel();
        }
    }

    private async Task<string> StopAsync(Func<Task> run)
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(run);
        (_bed.Observer.OnProgress, _bed.Observer.OnVerbose) = (null, null);
        return Assert.Single(_bed.Observer.Informations);
    }

    // The stack stands, its pipelines are open, and a removal that is begun anew ends well.
    private async Task AssertStandsAsync()
    {
        var session = await _bed.OpenAsync(_product);
        Assert.Equal("CREATE_COMPLETE", (await _bed.FindStackAsync(_product))!.StackStatus.Value);
        Assert.DoesNotContain(_bed.Aws.Calls.Calls, call => call.Operation == "DeleteStack");
        foreach (var pipeline in new[] { "BuildPipeline", "DeployPipeline" })
        {
            var state = await session.CodePipeline.GetPipelineStateAsync(new GetPipelineStateRequest { Name = _product.ResourceNames[pipeline] }, Token);
            Assert.DoesNotContain(state.StageStates, stage => stage.InboundTransitionState.Enabled == false);
        }

        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_product)).Status);
        Assert.Empty(_bed.Resources);
    }
}
