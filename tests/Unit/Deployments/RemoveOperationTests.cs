using Amazon.CodePipeline.Model;
using MlOps.Deployments;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Deployments;

public sealed class RemoveOperationTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _dev = DeploymentBed.Product("dev");
    private readonly MlProduct _prod = DeploymentBed.Product();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Nothing_of_a_product_outside_prod_is_left()
    {
        await _bed.DeployAsync(_dev);
        await _bed.FillAsync(_dev);

        var removal = await _bed.RemoveAsync(_dev);

        Assert.Equal("DELETE_COMPLETE", removal.Status);
        Assert.Equal(_dev.Name, removal.Name);
        Assert.Equal(13, removal.Deleted.Count);
        Assert.Empty(removal.Retained);
        Assert.Null(await _bed.FindStackAsync(_dev));
        Assert.Empty(_bed.Resources);
    }

    [Fact]
    public async Task A_protected_stack_is_refused_before_anything_is_touched()
    {
        await _bed.DeployAsync(_prod);
        var before = _bed.Aws.Calls.Calls.Count;

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_prod));

        Assert.Equal("TerminationProtected", error.Id);
        Assert.Contains("-Force", error.RecommendedAction, StringComparison.Ordinal);
        Assert.All(_bed.Aws.Calls.Calls.Skip(before), call => Assert.True(call.IsReadOnly, call.ToString()));
    }

    [Fact]
    public async Task A_protected_stack_has_a_plan_that_names_its_protection_and_every_fate()
    {
        await _bed.DeployAsync(_prod);
        var before = _bed.Aws.Calls.Calls.Count;

        var plan = await new RemoveOperation(await _bed.OpenAsync(_prod), _bed.Observer).PlanAsync(DeploymentTarget.Of(_prod), new(), Token);

        Assert.True(plan.TerminationProtection);
        Assert.Equal((9, 4), (plan.Deleted.Count, plan.Retained.Count));
        Assert.All(_bed.Aws.Calls.Calls.Skip(before), call => Assert.True(call.IsReadOnly, call.ToString()));
        var lines = RemovalDescription.Lines(plan, new RemoveOptions());
        Assert.Equal(15, lines.Count);
        Assert.Equal("What holds data is deleted with -DeleteData only.", lines[^1]);
        Assert.Equal("The stack is protected from deletion: without -Force the removal is refused.", lines[0]);
        Assert.Contains(lines, line => line.StartsWith($"Delete AWS::IAM::Role {_prod.ResourceNames["CodeBuildRole"]}", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith($"Keep AWS::S3::Bucket {_prod.ResourceNames["ArtifactsBucket"]}: The template retains", StringComparison.Ordinal));
        Assert.Equal("Lift the stack's protection from deletion.", RemovalDescription.Lines(plan, new RemoveOptions { Force = true })[0]);
        Assert.Equal("TerminationProtected", Assert.Throws<MlOpsException>(() => RemoveOperation.EnsureAllowed(plan, new RemoveOptions())).Id);
        RemoveOperation.EnsureAllowed(plan, new RemoveOptions { Force = true });
    }

    [Fact]
    public async Task Data_of_prod_stays_and_is_named()
    {
        await _bed.DeployAsync(_prod);
        await _bed.FillAsync(_prod);

        var removal = await _bed.RemoveAsync(_prod, new RemoveOptions { Force = true });

        Assert.Equal(
            ["ArtifactsBucket", "ModelBuildRepository", "ModelDeployRepository", "ModelPackageGroup"],
            removal.Retained.Select(item => item.LogicalId!).Order(StringComparer.Ordinal));
        Assert.All(removal.Retained, item => Assert.NotNull(item.Reason));
        Assert.Contains(removal.Retained, item => item.PhysicalId == _prod.ResourceNames["ModelBuildRepository"]);
        Assert.Equal(9, removal.Deleted.Count);
        Assert.Contains(removal.Leftovers, item => item.Type == "AWS::SageMaker::ModelPackage");
        Assert.Equal(
            ["AWS::CodeCommit::Repository", "AWS::CodeCommit::Repository", "AWS::S3::Bucket", "AWS::SageMaker::ModelPackageGroup"],
            _bed.Resources.Select(resource => resource.Type).Where(type => type != "AWS::SageMaker::ModelPackage").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Data_of_prod_goes_where_that_is_asked_for_and_each_thing_is_named_before()
    {
        await _bed.DeployAsync(_prod);
        await _bed.FillAsync(_prod);
        var options = new RemoveOptions { Force = true, DeleteData = true };

        var plan = await new RemoveOperation(await _bed.OpenAsync(_prod), _bed.Observer).PlanAsync(DeploymentTarget.Of(_prod), options, Token);
        Assert.Equal("PLANNED", plan.Status);
        Assert.Equal(13, plan.Deleted.Count);
        Assert.Equal("with every object and version in it", plan.Deleted.Single(item => item.LogicalId == "ArtifactsBucket").Reason);
        Assert.Equal("with its code, for good", plan.Deleted.Single(item => item.LogicalId == "ModelBuildRepository").Reason);
        Assert.Equal("CREATE_COMPLETE", (await _bed.FindStackAsync(_prod))!.StackStatus.Value);

        var removal = await _bed.RemoveAsync(_prod, options);

        Assert.Empty(removal.Retained);
        Assert.Equal(13, removal.Deleted.Count);
        Assert.Empty(_bed.Resources);
    }

    [Fact]
    public async Task A_plan_only_reads()
    {
        await _bed.DeployAsync(_dev);
        var before = _bed.Aws.Calls.Calls.Count;

        await new RemoveOperation(await _bed.OpenAsync(_dev), _bed.Observer).PlanAsync(DeploymentTarget.Of(_dev), new(), Token);

        Assert.All(_bed.Aws.Calls.Calls.Skip(before), call => Assert.True(call.IsReadOnly, call.ToString()));
    }

    [Fact]
    public async Task Pipelines_are_brought_to_rest_before_anything_is_deleted()
    {
        await _bed.DeployAsync(_dev);
        var session = await _bed.OpenAsync(_dev);
        await session.CodePipeline.StartPipelineExecutionAsync(new StartPipelineExecutionRequest { Name = _dev.ResourceNames["BuildPipeline"] }, Token);
        var before = _bed.Aws.Calls.Calls.Count;

        await _bed.RemoveAsync(_dev);

        var calls = _bed.Aws.Calls.Calls.Skip(before).Select(call => call.Operation).ToList();
        Assert.Equal(2, calls.Count(call => call == "DisableStageTransition"));
        Assert.True(calls.LastIndexOf("DisableStageTransition") < calls.IndexOf("DeleteStack"));
        Assert.True(calls.LastIndexOf("ListBuildsForProject") < calls.IndexOf("DeleteStack"));
    }

    [Theory]
    [InlineData("ListBuildsForProject")]
    [InlineData("DeleteStack")]
    public async Task A_removal_that_fails_before_the_deletion_opens_its_pipelines_again(string operation)
    {
        await _bed.DeployAsync(_prod);
        var session = await _bed.OpenAsync(_prod);
        await session.CodePipeline.DisableStageTransitionAsync(
            new DisableStageTransitionRequest
            {
                PipelineName = _prod.ResourceNames["DeployPipeline"],
                StageName = "Deploy",
                TransitionType = Amazon.CodePipeline.StageTransitionType.Inbound,
                Reason = "Somebody else's.",
            },
            Token);
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = operation, Times = 9 });

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_prod, new RemoveOptions { Force = true, DeleteData = true }));

        Assert.Equal("ServiceUnavailable", error.Id);
        Assert.Contains(_bed.Aws.Calls.Calls, call => call.Operation == "EnableStageTransition");
        Assert.Equal(["Somebody else's."], await ListClosedTransitionsAsync(_prod));
        Assert.True((await _bed.FindStackAsync(_prod))!.EnableTerminationProtection);
    }

    [Fact]
    public async Task A_deletion_that_fails_opens_the_pipelines_that_are_left()
    {
        await _bed.DeployAsync(_dev);
        _bed.Aws.Faults.Add(new ResourceFault("In use.") { LogicalId = "BuildPipeline", Action = "Delete", Times = 9 });

        Assert.Equal("StackDeletionFailed", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_dev))).Id);

        Assert.Contains(_bed.Resources, resource => resource.Id == _dev.ResourceNames["BuildPipeline"]);
        Assert.Empty(await ListClosedTransitionsAsync(_dev));
        _bed.Aws.Faults.Clear();
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_dev)).Status);
        Assert.Empty(_bed.Resources);
    }

    [Fact]
    public async Task A_stack_that_could_not_be_deleted_is_protected_again()
    {
        await _bed.DeployAsync(_prod);
        _bed.Aws.Faults.Add(new ResourceFault("In use.") { LogicalId = "BuildPipeline", Action = "Delete", Times = 9 });

        await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_prod, new RemoveOptions { Force = true }));

        var stack = (await _bed.FindStackAsync(_prod))!;
        Assert.Equal(("DELETE_FAILED", true), (stack.StackStatus.Value, stack.EnableTerminationProtection!.Value));
        Assert.Equal("TerminationProtected", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_prod))).Id);
        _bed.Aws.Faults.Clear();

        // What the first deletion left behind is the stack's no more, and is named all the same.
        Assert.Equal(4, (await _bed.RemoveAsync(_prod, new RemoveOptions { Force = true })).Retained.Count);
    }

    [Fact]
    public async Task A_wait_that_ends_leaves_the_pipelines_of_a_stack_that_is_being_deleted_closed()
    {
        await _bed.DeployAsync(_dev);
        var before = _bed.Aws.Calls.Count;

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_dev, new RemoveOptions { Timeout = TimeSpan.FromSeconds(2) }));

        Assert.Equal("OperationTimeout", error.Id);
        Assert.DoesNotContain(_bed.Aws.Calls.Calls.Skip((int)before), call => call.Operation == "EnableStageTransition");
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_dev)).Status);
    }

    [Fact]
    public async Task A_removal_that_failed_is_resumed()
    {
        await _bed.DeployAsync(_dev);
        _bed.Aws.Faults.Add(new ResourceFault("In use.") { LogicalId = "ArtifactsBucket", Action = "Delete" });

        // It fails once, and is tried a second time at once.
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_dev)).Status);
        Assert.Empty(_bed.Resources);
    }

    [Fact]
    public async Task What_is_not_there_is_not_removed() =>
        Assert.Equal("StackNotFound", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_dev))).Id);

    private async Task<IReadOnlyList<string>> ListClosedTransitionsAsync(MlProduct product)
    {
        var session = await _bed.OpenAsync(product);
        var reasons = new List<string>();
        foreach (var id in new[] { "BuildPipeline", "DeployPipeline" })
        {
            try
            {
                var state = await session.CodePipeline.GetPipelineStateAsync(new GetPipelineStateRequest { Name = product.ResourceNames[id] }, Token);
                reasons.AddRange(state.StageStates.Where(stage => stage.InboundTransitionState.Enabled == false).Select(stage => stage.InboundTransitionState.DisabledReason));
            }
            catch (PipelineNotFoundException)
            {
                // Deleted before the other failed.
            }
        }

        return reasons;
    }
}
