using Amazon.CloudFormation.Model;
using MlOps.Deployments;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Deployments;

/// <summary>Deployments on stacks that are in another state than one hopes for.</summary>
public sealed class StackStateTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = DeploymentBed.Product();
    private readonly MlProduct _changed = DeploymentBed.Product(edits: ("owner: data-science", "owner: platform"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_failed_creation_names_the_resource_that_failed_and_the_next_run_creates_the_stack_anew()
    {
        _bed.Aws.Faults.Add(new ResourceFault("The project name is not allowed.") { LogicalId = "BuildProject", Action = "Create" });

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product));

        Assert.Equal("StackFailed", error.Id);
        Assert.Equal($"{_product.StackName}/BuildProject", error.Resource);
        Assert.Contains("BuildProject (AWS::CodeBuild::Project) CREATE_FAILED: The project name is not allowed.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cancelled", error.Message, StringComparison.Ordinal);
        Assert.Equal("ROLLBACK_COMPLETE", (await _bed.FindStackAsync(_product))!.StackStatus.Value);
        Assert.Empty(_bed.Resources);

        var plan = await _bed.PlanAsync(_product);
        Assert.Equal(13, plan.Changes.Count);
        Assert.Contains(plan.Findings, finding => finding.Id == "StackNeedsRepair");
        Assert.Equal("CREATE_COMPLETE", (await _bed.DeployAsync(_product)).Status);
    }

    [Fact]
    public async Task A_failed_update_leaves_the_stack_as_it_was()
    {
        await _bed.DeployAsync(_product);
        _bed.Aws.Faults.Add(new ResourceFault("No permission. (Service: Iam, Status Code: 403, HandlerErrorCode: AccessDenied)") { LogicalId = "CodeBuildRole", Action = "Update" });

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_changed));

        Assert.Equal("StackFailed", error.Id);
        Assert.Equal(MlErrorCategory.PermissionDenied, error.Category);
        Assert.Contains("CodeBuildRole", error.Message, StringComparison.Ordinal);
        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", (await _bed.FindStackAsync(_product))!.StackStatus.Value);
        Assert.Equal("UPDATE_COMPLETE", (await _bed.DeployAsync(_changed)).Status);
    }

    [Fact]
    public async Task A_failure_for_want_of_a_permission_says_who_can_give_it()
    {
        _bed.Aws.Faults.Add(new ResourceFault(
            "Resource handler returned message: \"User: arn:aws:iam::123456789012:user/op is not authorized to perform: codebuild:CreateProject on resource: "
            + "arn:aws:codebuild:us-west-2:123456789012:project/x because no permissions boundary allows the codebuild:CreateProject action "
            + "(Service: CodeBuild, Status Code: 400, Request ID: 7d1c)\" (RequestToken: 1f, HandlerErrorCode: AccessDenied)")
        {
            LogicalId = "BuildProject",
            Action = "Create",
        });

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product));

        Assert.Equal(("StackFailed", MlErrorCategory.PermissionDenied), (error.Id, error.Category));
        Assert.Contains("permissions boundary", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("codebuild:CreateProject", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_rollback_is_continued_by_the_next_run()
    {
        await _bed.DeployAsync(_product);
        await _bed.FailRollbackAsync(_changed);
        Assert.Equal("UPDATE_ROLLBACK_FAILED", (await _bed.FindStackAsync(_product))!.StackStatus.Value);

        Assert.Equal("UPDATE_COMPLETE", (await _bed.DeployAsync(_changed)).Status);
    }

    [Fact]
    public async Task A_rollback_that_fails_again_names_what_fails()
    {
        await _bed.DeployAsync(_product);
        await _bed.FailRollbackAsync(_changed);
        _bed.Aws.Faults.Add(new ResourceFault("Still stuck.") { Action = "Update" });

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_changed));

        Assert.Equal("StackRollbackFailed", error.Id);
        Assert.Contains("Still stuck.", error.Message, StringComparison.Ordinal);
        Assert.Contains("-SkipResource", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_a_change_set_announced_is_created()
    {
        await _bed.CreateChangeSetAsync(_product, "someone-else", Template("Other"));
        Assert.Equal("REVIEW_IN_PROGRESS", (await _bed.FindStackAsync(_product))!.StackStatus.Value);

        Assert.Equal("CREATE_COMPLETE", (await _bed.DeployAsync(_product)).Status);
    }

    [Fact]
    public async Task A_stack_that_no_template_of_ours_made_is_refused()
    {
        await _bed.DeployForeignAsync(_product, Template("Other"));
        var before = _bed.Aws.Calls.Calls.Count;

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product));

        Assert.Equal("StackNotOurs", error.Id);
        Assert.Contains("-Adopt", error.RecommendedAction, StringComparison.Ordinal);
        Assert.All(_bed.Aws.Calls.Calls.Skip(before), call => Assert.True(call.IsReadOnly, call.ToString()));
        Assert.Equal("StackNotOurs", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_product))).Id);
        Assert.Equal("StackNotOurs", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.CheckDriftAsync(_product))).Id);
    }

    [Fact]
    public async Task A_stack_of_the_ML_Provisioner_is_adopted_and_nothing_is_replaced()
    {
        await _bed.DeployForeignAsync(
            _product,
            $$"""
            Resources:
              ArtifactBucket:
                Type: AWS::S3::Bucket
                DeletionPolicy: Retain
                Properties: { BucketName: {{_product.ResourceNames["ArtifactsBucket"]}} }
              BuildRepo:
                Type: AWS::CodeCommit::Repository
                Properties: { RepositoryName: {{_product.ResourceNames["ModelBuildRepository"]}} }
              Registry:
                Type: AWS::SageMaker::ModelPackageGroup
                Properties: { ModelPackageGroupName: {{_product.ResourceNames["ModelPackageGroup"]}} }
            """);
        var bucket = _bed.Resources.Single(resource => resource.Type == "AWS::S3::Bucket");

        var deployment = await _bed.DeployAsync(_product, new DeployOptions { Adopt = true });

        Assert.Equal("UPDATE_COMPLETE", deployment.Status);
        Assert.DoesNotContain(deployment.Changes, change => change.Action == "Remove" || change.Replacement == "True");
        Assert.Contains(deployment.Changes, change => change.LogicalId == "ArtifactBucket" && change.Action == "Modify");
        Assert.Same(bucket, _bed.Resources.Single(resource => resource.Type == "AWS::S3::Bucket"));
        Assert.Equal(13, _bed.Resources.Count());
        Assert.Equal(10, deployment.Findings.Count(finding => finding.Id == "AdoptionCreates"));

        // The ids are kept without being asked for again.
        Assert.Empty((await _bed.DeployAsync(_product)).Changes);
        var changed = await _bed.DeployAsync(_changed);
        Assert.DoesNotContain(changed.Changes, change => change.Action != "Modify");
    }

    [Fact]
    public async Task An_adoption_that_would_lose_data_is_refused()
    {
        await _bed.DeployForeignAsync(
            _product,
            $$"""
            Resources:
              Data: { Type: AWS::S3::Bucket, Properties: { BucketName: somebody-elses-data } }
              Role:
                Type: AWS::IAM::Role
                Properties: { RoleName: {{_product.ResourceNames["CodeBuildRole"]}}, AssumeRolePolicyDocument: { Statement: [] } }
            """);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product, new DeployOptions { Adopt = true }));

        Assert.Equal("AdoptionIncomplete", error.Id);
        Assert.Contains("somebody-elses-data", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, _bed.Resources.Count());
    }

    [Fact]
    public async Task Somebody_elses_operation_is_refused_by_name_or_waited_for()
    {
        await _bed.DeployAsync(_product);
        var id = await _bed.CreateChangeSetAsync(_product, "someone-else", (await TemplateAsync()).Replace("data-science", "research", StringComparison.Ordinal));
        var session = await _bed.OpenAsync(_product);
        await session.CloudFormation.ExecuteChangeSetAsync(new ExecuteChangeSetRequest { ChangeSetName = id, ClientRequestToken = "nightly-job-7" }, Token);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_changed));
        Assert.Equal("StackBusy", error.Id);
        Assert.Contains("nightly-job-7", error.Message, StringComparison.Ordinal);

        Assert.Equal("UPDATE_COMPLETE", (await _bed.DeployAsync(_changed, new DeployOptions { WaitForOther = true })).Status);
        Assert.Empty((await _bed.PlanAsync(_changed)).Changes);
    }

    [Fact]
    public async Task NoWait_returns_while_CloudFormation_works_and_the_next_run_joins_it()
    {
        var running = await _bed.DeployAsync(_product, new DeployOptions { NoWait = true, Seed = true });

        Assert.Equal("CREATE_IN_PROGRESS", running.Status);
        Assert.Null(running.Finished);
        Assert.Equal(["ProtectionPending", "SeedPending"], running.Findings.Select(finding => finding.Id));

        var joined = await _bed.DeployAsync(_product);
        Assert.Equal("CREATE_COMPLETE", joined.Status);
        Assert.Equal(13, joined.Changes.Count);
        Assert.Equal(1, _bed.Aws.Calls.Calls.Count(call => call.Operation == "ExecuteChangeSet"));
    }

    [Fact]
    public async Task A_timeout_ends_the_wait_and_not_the_deployment()
    {
        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product, new DeployOptions { Timeout = TimeSpan.FromSeconds(4) }));

        Assert.Equal("OperationTimeout", error.Id);
        Assert.Equal(MlErrorCategory.OperationTimeout, error.Category);
        Assert.Equal("CREATE_COMPLETE", (await _bed.DeployAsync(_product)).Status);
    }

    [Fact]
    public async Task A_half_deleted_stack_is_not_deployed_on()
    {
        var product = DeploymentBed.Product("dev");
        await _bed.DeployAsync(product);
        _bed.Aws.Faults.Add(new ResourceFault("Somebody uses it.") { LogicalId = "CodeBuildRole", Action = "Delete", Times = 9 });
        var failed = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(product));
        Assert.Equal("StackDeletionFailed", failed.Id);
        Assert.Contains("CodeBuildRole (AWS::IAM::Role) DELETE_FAILED: Somebody uses it.", failed.Message, StringComparison.Ordinal);

        Assert.Equal("StackHalfDeleted", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(product))).Id);

        _bed.Aws.Faults.Clear();
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(product)).Status);
        Assert.Equal("CREATE_COMPLETE", (await _bed.DeployAsync(product)).Status);
    }

    private static string Template(string parameter) =>
        $"Resources: {{ Note: {{ Type: AWS::SSM::Parameter, Properties: {{ Name: /{parameter}, Type: String, Value: x }} }} }}";

    private async Task<string> TemplateAsync()
    {
        var session = await _bed.OpenAsync(_product);
        return (await session.CloudFormation.GetTemplateAsync(new GetTemplateRequest { StackName = _product.StackName }, Token)).TemplateBody;
    }
}
