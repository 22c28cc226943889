using System.Text.Json.Nodes;
using Amazon.S3.Model;
using MlOps.Deployments;
using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Deployments;

/// <summary>A removal that is refused, or fails half-way, costs no data; the same command goes on where it ended.</summary>
public sealed class RemovalOfDataTests : IAsyncDisposable
{
    private static readonly RemoveOptions All = new() { Force = true, DeleteData = true };

    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _dev = DeploymentBed.Product("dev");
    private readonly MlProduct _prod = DeploymentBed.Product();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_caller_who_may_not_delete_the_stack_destroys_nothing(string environment)
    {
        await using var bed = new DeploymentBed(new EmbeddedAwsOptions
        {
            EnforceIam = true,
            CallerPolicies = new Dictionary<string, JsonObject>
            {
                ["operator"] = JsonNode.Parse(
                    """
                    {
                      "Version": "2012-10-17",
                      "Statement": [
                        { "Effect": "Allow", "Action": "*", "Resource": "*" },
                        { "Effect": "Deny", "Action": "cloudformation:DeleteStack", "Resource": "*" }
                      ]
                    }
                    """)!.AsObject(),
            },
        });
        var product = DeploymentBed.Product(environment);
        await bed.DeployAsync(product);
        await bed.FillAsync(product);

        Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<MlOpsException>(() => bed.RemoveAsync(product, All))).Id);

        Assert.Equal(14, bed.Resources.Count());
        await AssertFullAsync(bed, product);
        Assert.Equal(environment == "prod", (await bed.FindStackAsync(product))!.EnableTerminationProtection == true);
    }

    [Fact]
    public async Task A_stack_whose_export_is_in_use_stays_with_its_data_and_says_so()
    {
        var body = ProductTemplate.Write(_dev).Body + "  Shared:\n    Value: x\n    Export:\n      Name: shared\n";
        await _bed.DeployForeignAsync(_dev, body, _dev.StackName);
        await _bed.DeployForeignAsync(
            _dev, "Resources: { Note: { Type: AWS::SSM::Parameter, Properties: { Name: /note, Type: String, Value: !ImportValue shared } } }", "importer");
        await _bed.FillAsync(_dev);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_dev, All));

        Assert.Equal("StackDeletionFailed", error.Id);
        Assert.Equal(
            $"CloudFormation did not begin to delete stack {_dev.StackName} (CREATE_COMPLETE). Export shared cannot be deleted as it is in use by importer", error.Message);
        await AssertFullAsync(_bed, _dev);
    }

    [Fact]
    public async Task Nothing_is_emptied_where_something_else_keeps_the_stack_too()
    {
        await _bed.DeployAsync(_dev);
        await _bed.FillAsync(_dev);
        _bed.Aws.Faults.Add(new ResourceFault("In use.") { LogicalId = "SsmRepositoryUrl", Action = "Delete", Times = 9 });

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_dev));

        Assert.Contains("ArtifactsBucket (AWS::S3::Bucket) DELETE_FAILED", error.Message, StringComparison.Ordinal);
        Assert.Contains("SsmRepositoryUrl (AWS::SSM::Parameter) DELETE_FAILED: In use.", error.Message, StringComparison.Ordinal);
        await AssertFullAsync(_bed, _dev);
    }

    [Fact]
    public async Task Data_is_emptied_only_where_it_has_kept_the_stack()
    {
        await _bed.DeployAsync(_dev);
        var before = _bed.Aws.Calls.Calls.Count;
        await _bed.RemoveAsync(_dev);
        Assert.DoesNotContain(_bed.Aws.Calls.Calls.Skip(before), call => call.Operation is "ListObjectVersions" or "ListModelPackages" or "DeleteObjects");

        await _bed.DeployAsync(_dev);
        await _bed.FillAsync(_dev);
        before = _bed.Aws.Calls.Calls.Count;
        await _bed.RemoveAsync(_dev);
        var calls = _bed.Aws.Calls.Calls.Skip(before).Select(call => call.Operation).ToList();
        Assert.InRange(calls.IndexOf("DeleteObjects"), calls.IndexOf("DeleteStack") + 1, calls.LastIndexOf("DeleteStack") - 1);
    }

    [Fact]
    public async Task What_the_template_retains_goes_after_the_stack()
    {
        await _bed.DeployAsync(_prod);
        await _bed.FillAsync(_prod);
        _bed.Aws.Faults.Add(new ResourceFault("In use.") { LogicalId = "BuildPipeline", Action = "Delete", Times = 9 });
        await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_prod, All));
        await AssertFullAsync(_bed, _prod);

        _bed.Aws.Faults.Clear();
        Assert.Empty((await _bed.RemoveAsync(_prod, All)).Retained);
        Assert.Empty(_bed.Resources);
    }

    [Fact]
    public async Task Data_that_could_not_be_deleted_after_the_stack_is_named_and_the_next_run_finds_it()
    {
        await _bed.DeployAsync(_prod);
        await _bed.FillAsync(_prod);
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "DeleteBucket", Times = 9 });

        Assert.Equal("ServiceUnavailable", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_prod, All))).Id);

        var told = Assert.Single(
            _bed.Observer.Warnings, line => line.StartsWith($"Stack {_prod.StackName} is deleted. Left, wholly or in part: ", StringComparison.Ordinal));
        Assert.Contains($"AWS::S3::Bucket {_prod.ResourceNames["ArtifactsBucket"]}", told, StringComparison.Ordinal);
        Assert.Null(await _bed.FindStackAsync(_prod));
        _bed.Aws.Faults.Clear();

        var operation = new RemoveOperation(await _bed.OpenAsync(_prod), _bed.Observer);
        var plan = await operation.PlanAsync(DeploymentTarget.Of(_prod), All, TestContext.Current.CancellationToken);
        Assert.Contains(plan.Deleted, item => item.LogicalId == "ArtifactsBucket" && item.Reason == "with every object and version in it");
        Assert.Contains("ArtifactsBucket", (await _bed.RemoveAsync(_prod, All)).Deleted.Select(item => item.LogicalId));
        Assert.Empty(_bed.Resources);
        var again = await _bed.RemoveAsync(_prod, All);
        Assert.Equal("DELETE_COMPLETE", again.Status);
        Assert.Empty(again.Deleted);
        Assert.Empty(again.Retained);
    }

    [Fact]
    public async Task A_product_that_was_removed_before_is_removed_again_without_error_and_what_is_kept_is_told()
    {
        await _bed.DeployAsync(_prod);
        await _bed.FillAsync(_prod);
        var force = new RemoveOptions { Force = true };
        var first = await _bed.RemoveAsync(_prod, force);

        var plan = await _bed.PlanRemovalAsync(_prod, force);
        var second = await _bed.RemoveAsync(_prod, force);

        Assert.True(RemoveOperation.IsDone(plan));
        Assert.Equal("DELETE_COMPLETE", second.Status);
        Assert.Empty(second.Deleted);
        Assert.Equal(first.Retained.Select(item => item.PhysicalId).Order(StringComparer.Ordinal), second.Retained.Select(item => item.PhysicalId).Order(StringComparer.Ordinal));
        Assert.Equal(first.Leftovers.Select(item => item.PhysicalId), second.Leftovers.Select(item => item.PhysicalId));
        var finding = Assert.Single(second.Findings);
        Assert.Equal(("AlreadyRemoved", "Information"), (finding.Id, finding.Severity));
        Assert.Matches($"^Stack {_prod.StackName} is gone already, since [0-9-]{{10}} [0-9:]{{8}}Z: there was nothing to delete\\.$", finding.Message);
        Assert.Equal("Its data is kept; Remove-MlProduct -DeleteData deletes it, for good.", finding.Suggestion);
        Assert.Equal(finding.Message, Assert.Single(plan.Findings).Message);

        // With its data there is something to do, which is asked about.
        Assert.Equal("PLANNED", (await _bed.PlanRemovalAsync(_prod, All)).Status);
        Assert.Empty((await _bed.RemoveAsync(_prod, All)).Retained);
        Assert.Null(Assert.Single((await _bed.RemoveAsync(_prod, force)).Findings).Suggestion);
    }

    [Fact]
    public async Task A_product_that_was_never_deployed_is_not_said_to_be_one_to_deploy()
    {
        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_prod));

        Assert.Equal("StackNotFound", error.Id);
        Assert.Equal("Check name, account and region (Get-MlContext). A product that was never deployed has nothing to remove.", error.RecommendedAction);
    }

    [Fact]
    public async Task Data_that_was_kept_is_found_only_where_its_deletion_is_asked_for_and_no_other_stack_has_it()
    {
        await _bed.DeployAsync(_prod);
        await _bed.FillAsync(_prod);
        await _bed.RemoveAsync(_prod, new RemoveOptions { Force = true });

        Assert.Empty((await _bed.RemoveAsync(_prod, new RemoveOptions { Force = true })).Deleted);
        Assert.Equal(5, _bed.Resources.Count());

        // The repository is made anew, by somebody else: its name is the same, and its id is not.
        var session = await _bed.OpenAsync(_prod);
        var name = _prod.ResourceNames["ModelBuildRepository"];
        await session.CodeCommit.DeleteRepositoryAsync(new Amazon.CodeCommit.Model.DeleteRepositoryRequest { RepositoryName = name }, TestContext.Current.CancellationToken);
        await _bed.DeployForeignAsync(
            _prod, $"Resources: {{ Code: {{ Type: AWS::CodeCommit::Repository, Properties: {{ RepositoryName: {name} }} }} }}", "someone-else");

        var removal = await _bed.RemoveAsync(_prod, All);

        Assert.Equal(["ArtifactsBucket", "ModelDeployRepository", "ModelPackageGroup"], removal.Deleted.Select(item => item.LogicalId!).Order(StringComparer.Ordinal));
        Assert.Equal("AWS::CodeCommit::Repository", Assert.Single(_bed.Resources).Type);
    }

    [Fact]
    public async Task A_bucket_that_a_function_retains_stays_full()
    {
        var body = "Conditions:\n  Keep: !Equals [a, a]\n" + ProductTemplate.Write(_dev).Body
            .Replace("DeletionPolicy: Delete", "DeletionPolicy: !If [Keep, Retain, Delete]", StringComparison.Ordinal);
        await _bed.DeployForeignAsync(_dev, body, _dev.StackName);
        await _bed.FillAsync(_dev);

        var removal = await _bed.RemoveAsync(_dev);

        Assert.Contains("ArtifactsBucket", removal.Retained.Select(item => item.LogicalId));
        await AssertFullAsync(_bed, _dev);
    }

    private static async Task AssertFullAsync(DeploymentBed bed, MlProduct product)
    {
        var session = await bed.OpenAsync(product);
        var listed = await session.S3.ListVersionsAsync(
            new ListVersionsRequest { BucketName = product.ResourceNames["ArtifactsBucket"] }, TestContext.Current.CancellationToken);
        Assert.Equal(3, listed.Versions.Count);
        Assert.Contains(bed.Resources, resource => resource.Type == "AWS::SageMaker::ModelPackage");
    }
}
