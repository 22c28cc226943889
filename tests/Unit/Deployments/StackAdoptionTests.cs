using Amazon.CloudFormation.Model;
using Amazon.CodeCommit.Model;
using Amazon.S3.Model;
using Amazon.SageMaker.Model;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.Deployments;
using MlOps.Products;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.State;

namespace MlOps.Unit.Deployments;

/// <summary>Whole stacks of the ML Provisioner, with data in them, taken over.</summary>
public sealed class StackAdoptionTests : IAsyncDisposable
{
    private static readonly DeployOptions Adopt = new() { Adopt = true };

    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = MlProvisionerStack.Product("codecommit");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData("codecommit", 13)]
    [InlineData("s3", 10)]
    public async Task Everything_stays_what_it_was_and_keeps_its_logical_id(string source, int count)
    {
        var product = MlProvisionerStack.Product(source);
        await _bed.DeployForeignAsync(product, MlProvisionerStack.Template(source));
        var before = await ListResourcesAsync(product);
        Assert.Equal(count, before.Count);
        await FillAsync(product);
        var resources = _bed.Resources.ToList();
        var data = await ReadDataAsync(product);

        var deployment = await _bed.DeployAsync(product, Adopt);

        Assert.Equal("UPDATE_COMPLETE", deployment.Status);
        Assert.All(deployment.Changes, change => Assert.Equal(("Modify", "False"), (change.Action, change.Replacement)));
        Assert.Equal(before, await ListResourcesAsync(product));
        Assert.Equal(resources, _bed.Resources);
        Assert.Equal(data, await ReadDataAsync(product));
        Assert.Equal(
            before.Keys.Order(StringComparer.Ordinal),
            product.ResourceNames.Keys.Select(id => MlProvisionerStack.LogicalIds[id]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("codecommit")]
    [InlineData("s3")]
    public async Task A_plan_and_a_comparison_show_what_an_adoption_then_does(string source)
    {
        var product = MlProvisionerStack.Product(source);
        await _bed.DeployForeignAsync(product, MlProvisionerStack.Template(source));
        var before = _bed.Aws.Calls.Calls.Count;

        var plan = await _bed.PlanAsync(product, Adopt);
        var compared = await new CompareOperation(await _bed.OpenAsync(product), _bed.Observer).CompareAsync(product, Adopt, Token);

        Assert.All(_bed.Aws.Calls.Calls.Skip(before), call => Assert.True(call.IsReadOnly, call.ToString()));
        Assert.Equal("PLANNED", plan.Status);
        Assert.Contains(_bed.Observer.Warnings, warning => warning.Contains("ModelPackageGroupDescription", StringComparison.Ordinal));
        var deployment = await _bed.DeployAsync(product, Adopt);
        Assert.NotEmpty(deployment.Changes);
        Assert.Equal(Summaries(deployment.Changes), Summaries(plan.Changes));
        Assert.Equal(Summaries(deployment.Changes), Summaries(compared));
        Assert.Equal(Adoptions(deployment).Select(finding => finding.Message), Adoptions(plan).Select(finding => finding.Message));
    }

    [Fact]
    public async Task What_cannot_be_changed_without_a_replacement_is_kept_and_listed()
    {
        const string RoleName = "RoleName: !Sub \"${RolePrefix}-codepipeline-role\"\n";
        await DeployTheirsAsync((RoleName, RoleName + "      Path: /pipelines/\n"));

        var deployment = await _bed.DeployAsync(_product, Adopt);

        Assert.Equal(
            ["Resources.ModelRegistry.Properties.ModelPackageGroupDescription", "Resources.PipelineServiceRole.Properties.Path"],
            deployment.Findings.Where(finding => finding.Id == "AdoptionKeeps").Select(finding => finding.Path));
        Assert.All(deployment.Changes, change => Assert.Equal(("Modify", "False"), (change.Action, change.Replacement)));
        Assert.Empty((await _bed.DeployAsync(_product)).Changes);
        var group = Single("AWS::SageMaker::ModelPackageGroup", "models");
        Assert.Equal("Model registry of techcorp-prod-a001-us-west-2-customer-churn", (string?)group.Properties["ModelPackageGroupDescription"]);
        Assert.Equal("/pipelines/", (string?)Single("AWS::IAM::Role", "codepipeline-role").Properties["Path"]);
    }

    [Fact]
    public async Task A_resource_that_the_stack_lacks_is_made()
    {
        await DeployTheirsAsync(("  RepositoryUrlParameter:\n", "  RepositoryUrlParameter:\n    Condition: Never\n"), ("Resources:\n", "Conditions: { Never: !Equals [a, b] }\nResources:\n"));
        Assert.Equal(12, _bed.Resources.Count());

        var deployment = await _bed.DeployAsync(_product, Adopt);

        Assert.Equal("SsmRepositoryUrl", Assert.Single(deployment.Changes, change => change.Action != "Modify").LogicalId);
        Assert.Equal("Resources.SsmRepositoryUrl", Assert.Single(deployment.Findings, finding => finding.Id == "AdoptionCreates").Path);
        Assert.Equal(13, _bed.Resources.Count());
        Assert.Empty((await _bed.DeployAsync(_product)).Changes);
    }

    [Fact]
    public async Task A_resource_that_the_product_lacks_goes_and_is_listed()
    {
        await DeployTheirsAsync(("Resources:\n", "Resources:\n  Owner: { Type: AWS::SSM::Parameter, Properties: { Name: /owner, Type: String, Value: somebody } }\n"));

        var deployment = await _bed.DeployAsync(_product, Adopt);

        Assert.Equal("Owner", Assert.Single(deployment.Changes, change => change.Action == "Remove").LogicalId);
        var finding = Assert.Single(deployment.Findings, finding => finding.Id == "AdoptionDeletes");
        Assert.Equal((MlSeverity.Warning, "Resources.Owner"), (finding.Severity, finding.Path));
        Assert.Equal(13, _bed.Resources.Count());
    }

    [Fact]
    public async Task Data_that_the_product_lacks_goes_only_with_Force()
    {
        await DeployTheirsAsync(("Resources:\n", "Resources:\n  Logs: { Type: AWS::S3::Bucket, Properties: { BucketName: techcorp-extra-logs } }\n"));
        var before = _bed.Aws.Calls.Calls.Count;

        var planned = await Assert.ThrowsAsync<MlOpsException>(() => _bed.PlanAsync(_product, Adopt));
        var refused = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product, Adopt));

        Assert.All([planned, refused], error => Assert.Equal("AdoptionIncomplete", error.Id));
        Assert.Equal("Resources.Logs", Assert.Single(refused.Findings, finding => finding.Severity == MlSeverity.Error).Path);
        Assert.Contains("Logs (AWS::S3::Bucket techcorp-extra-logs)", refused.Message, StringComparison.Ordinal);
        Assert.All(_bed.Aws.Calls.Calls.Skip(before), call => Assert.True(call.IsReadOnly, call.ToString()));

        var forced = await _bed.DeployAsync(_product, Adopt with { Force = true });
        Assert.Equal("Logs", Assert.Single(forced.Changes, change => change.Action == "Remove").LogicalId);
        Assert.Equal(13, _bed.Resources.Count());
    }

    [Fact]
    public async Task Data_that_the_product_lacks_and_the_stack_retains_leaves_the_stack_and_stays()
    {
        await DeployTheirsAsync(
            ("Resources:\n", "Resources:\n  Logs: { Type: AWS::S3::Bucket, DeletionPolicy: Retain, Properties: { BucketName: techcorp-extra-logs } }\n"));

        var deployment = await _bed.DeployAsync(_product, Adopt);

        Assert.Contains("be retained", Assert.Single(deployment.Findings, finding => finding.Id == "AdoptionDeletes").Message, StringComparison.Ordinal);
        Assert.Equal(14, _bed.Resources.Count());
        Assert.Equal(13, (await ListResourcesAsync(_product)).Count);
    }

    [Fact]
    public async Task Names_that_were_shortened_alike_are_matched()
    {
        var product = LongNamed();
        await _bed.DeployForeignAsync(product, Renamed(product, id => product.ResourceNames[id]));

        var deployment = await _bed.DeployAsync(product, Adopt);

        Assert.All(deployment.Changes, change => Assert.Equal(("Modify", "False"), (change.Action, change.Replacement)));
        Assert.Equal(13, deployment.Changes.Count);
    }

    [Fact]
    public async Task Names_that_were_shortened_otherwise_are_refused_where_they_hold_data()
    {
        var product = LongNamed();
        await _bed.DeployForeignAsync(product, Renamed(product, id => id == "ModelPackageGroup" ? product.ResourceNames[id][..^1] + "x" : product.ResourceNames[id]));

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(product, Adopt));

        Assert.Equal("AdoptionIncomplete", error.Id);
        Assert.Equal("Resources.ModelRegistry", Assert.Single(error.Findings, finding => finding.Severity == MlSeverity.Error).Path);
        Assert.Equal("Resources.ModelPackageGroup", Assert.Single(error.Findings, finding => finding.Id == "AdoptionCreates").Path);
    }

    [Fact]
    public async Task A_stack_of_another_product_is_refused_even_with_Force()
    {
        await DeployTheirsAsync(("-a001-", "-b002-"));
        var before = _bed.Aws.Calls.Calls.Count;

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product, Adopt with { Force = true }));

        Assert.Equal("StackNotOurs", error.Id);
        Assert.DoesNotContain("-Adopt", error.RecommendedAction, StringComparison.Ordinal);
        Assert.All(_bed.Aws.Calls.Calls.Skip(before), call => Assert.True(call.IsReadOnly, call.ToString()));
    }

    [Fact]
    public async Task A_stack_that_a_template_of_another_product_made_is_refused_even_with_Force()
    {
        var other = DeploymentBed.Product(edits: ("\"a001\"", "\"b002\""));
        await _bed.DeployForeignAsync(_product, ProductTemplate.Write(other).Body);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product, Adopt with { Force = true }));

        Assert.Equal("StackNotOurs", error.Id);
        Assert.Contains(other.Name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_of_the_product_has_nothing_to_adopt()
    {
        await _bed.DeployAsync(_product);

        var again = await _bed.DeployAsync(_product, Adopt);

        Assert.Empty(again.Changes);
        Assert.Empty(Adoptions(again));
        Assert.Equal(_product.ResourceNames.Keys.Order(StringComparer.Ordinal), (await ListResourcesAsync(_product)).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_product_that_is_not_deployed_yet_is_created()
    {
        var deployment = await _bed.DeployAsync(_product, Adopt);

        Assert.Equal(("CREATE_COMPLETE", 13), (deployment.Status, deployment.Changes.Count));
    }

    [Fact]
    public async Task A_stack_that_is_still_being_made_is_planned_refused_and_waited_for()
    {
        var id = await _bed.CreateChangeSetAsync(_product, "someone-else", MlProvisionerStack.Template("codecommit"));
        var session = await _bed.OpenAsync(_product);
        await session.CloudFormation.ExecuteChangeSetAsync(new ExecuteChangeSetRequest { ChangeSetName = id, ClientRequestToken = "provisioner" }, Token);

        var plan = await _bed.PlanAsync(_product, Adopt);
        Assert.Equal(13, plan.Changes.Count);
        Assert.All(plan.Changes, change => Assert.Equal("Modify", change.Action));

        var refused = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product, Adopt));
        Assert.Equal("StackBusy", refused.Id);
        Assert.Contains("provisioner", refused.Message, StringComparison.Ordinal);

        var deployment = await _bed.DeployAsync(_product, Adopt with { WaitForOther = true });
        Assert.Equal("UPDATE_COMPLETE", deployment.Status);
        Assert.All(deployment.Changes, change => Assert.Equal(("Modify", "False"), (change.Action, change.Replacement)));
    }

    [Fact]
    public async Task An_adoption_that_was_not_waited_for_is_joined()
    {
        await DeployTheirsAsync();
        var executed = _bed.Aws.Calls.Calls.Count(call => call.Operation == "ExecuteChangeSet");

        Assert.Equal("UPDATE_IN_PROGRESS", (await _bed.DeployAsync(_product, Adopt with { NoWait = true })).Status);
        var joined = await _bed.DeployAsync(_product, Adopt);

        Assert.Equal(("UPDATE_COMPLETE", 13), (joined.Status, joined.Changes.Count));
        Assert.Equal(executed + 1, _bed.Aws.Calls.Calls.Count(call => call.Operation == "ExecuteChangeSet"));
        Assert.Empty((await _bed.DeployAsync(_product)).Changes);
    }

    [Fact]
    public async Task An_adoption_that_fails_leaves_the_stack_as_it_was_and_can_be_tried_again()
    {
        await DeployTheirsAsync();
        var before = await ListResourcesAsync(_product);
        _bed.Aws.Faults.Add(new ResourceFault("No permission.") { LogicalId = "DeployCodeBuild", Action = "Update" });

        Assert.Equal("StackFailed", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product, Adopt))).Id);

        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", (await _bed.FindStackAsync(_product))!.StackStatus.Value);
        Assert.Equal(before, await ListResourcesAsync(_product));
        Assert.Equal("StackNotOurs", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product))).Id);
        Assert.Equal("UPDATE_COMPLETE", (await _bed.DeployAsync(_product, Adopt)).Status);
        Assert.Equal(before, await ListResourcesAsync(_product));
    }

    [Fact]
    public async Task A_stack_of_another_name_is_named()
    {
        await _bed.DeployForeignAsync(_product, MlProvisionerStack.Template("codecommit"), "ml-churn");
        var before = _bed.Aws.Calls.Calls.Count;

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product, Adopt));

        Assert.Equal("StackNotFound", error.Id);
        Assert.Contains("techcorp-prod-a001-us-west-2-customer-churn-artifacts belongs to stack ml-churn", error.Message, StringComparison.Ordinal);
        Assert.All(_bed.Aws.Calls.Calls.Skip(before), call => Assert.True(call.IsReadOnly, call.ToString()));
    }

    [Theory]
    [InlineData("codecommit", 4)]
    [InlineData("s3", 2)]
    public async Task An_adopted_stack_is_deployed_checked_and_removed_like_any_other(string source, int retained)
    {
        var product = MlProvisionerStack.Product(source);
        await _bed.DeployForeignAsync(product, MlProvisionerStack.Template(source));
        await FillAsync(product);
        var resources = await ListResourcesAsync(product);
        await _bed.DeployAsync(product, Adopt);

        Assert.Empty((await _bed.DeployAsync(product)).Changes);
        Assert.Empty((await _bed.DeployAsync(product, Adopt)).Changes);
        Assert.Empty((await _bed.PlanAsync(product)).Changes);
        Assert.True((await _bed.FindStackAsync(product))!.EnableTerminationProtection);

        var drift = await _bed.CheckDriftAsync(product);
        Assert.Equal((false, 0, resources.Count), (drift.Drifted, drift.DriftedCount, drift.CheckedCount + drift.UncheckedCount));
        var session = await _bed.OpenAsync(product);
        await session.Ssm.PutParameterAsync(
            new PutParameterRequest { Name = product.ResourceNames["SsmModelPackageGroupArn"], Value = "changed", Overwrite = true }, Token);
        var drifted = Assert.Single((await _bed.CheckDriftAsync(product)).Resources, resource => resource.Differences.Count > 0);
        Assert.Equal("ModelPackageGroupArnParameter", drifted.LogicalId);

        var removal = await _bed.RemoveAsync(product, new RemoveOptions { Force = true });
        Assert.Equal((retained, resources.Count - retained), (removal.Retained.Count, removal.Deleted.Count));
        Assert.Equal("weights", (await ReadDataAsync(product))[0]);
        Assert.Equal(retained, _bed.Resources.Count(resource => resource.Type != "AWS::SageMaker::ModelPackage"));
    }

    [Fact]
    public async Task The_data_of_an_adopted_stack_is_deleted_when_that_is_asked_for()
    {
        await DeployTheirsAsync();
        await FillAsync(_product);
        await _bed.DeployAsync(_product, Adopt);

        var removal = await _bed.RemoveAsync(_product, new RemoveOptions { Force = true, DeleteData = true });

        Assert.Equal(13, removal.Deleted.Count);
        Assert.Empty(_bed.Resources);
    }

    private Task<Stack> DeployTheirsAsync(params (string Old, string New)[] edits) =>
        _bed.DeployForeignAsync(_product, MlProvisionerStack.Template("codecommit", edits));

    private LiveResource Single(string type, string suffix) =>
        _bed.Resources.Single(resource => resource.Type == type && resource.Id.EndsWith("-" + suffix, StringComparison.Ordinal));

    private static IEnumerable<string> Summaries(IEnumerable<MlChange> changes) =>
        changes.Select(change => $"{change.Action} {change.LogicalId} {change.Replacement}").Order(StringComparer.Ordinal);

    private static IEnumerable<MlFinding> Adoptions(MlDeployment deployment) =>
        deployment.Findings.Where(finding => finding.Id.StartsWith("Adoption", StringComparison.Ordinal));

    private static MlProduct LongNamed()
    {
        var product = DeploymentBed.Product(edits: ("customer-churn", "customer-churn-of-the-whole-northern-region"));
        Assert.Contains(product.Findings, finding => finding.Id == "NameShortened");
        return product;
    }

    // Their template with another name for each resource.
    private static string Renamed(MlProduct product, Func<string, string> nameOf)
    {
        var template = MlProvisionerStack.Template("codecommit");
        foreach (var (id, name) in MlProvisionerStack.Product("codecommit").ResourceNames)
        {
            var theirs = "ame: !Sub \"" + name.Replace("techcorp-prod-a001-us-west-2-customer-churn", "${NamePrefix}", StringComparison.Ordinal)
                .Replace("techcorp-prod-a001-customer-churn", "${RolePrefix}", StringComparison.Ordinal) + "\"";
            Assert.Contains(theirs, template, StringComparison.Ordinal);
            template = template.Replace(theirs, "ame: " + nameOf(id), StringComparison.Ordinal);
        }

        Assert.Equal(13, product.ResourceNames.Count);
        return template;
    }

    private async Task<IReadOnlyDictionary<string, string>> ListResourcesAsync(MlProduct product)
    {
        var session = await _bed.OpenAsync(product);
        var response = await session.CloudFormation.ListStackResourcesAsync(new ListStackResourcesRequest { StackName = product.StackName }, Token);
        return response.StackResourceSummaries.ToDictionary(resource => resource.LogicalResourceId, resource => resource.PhysicalResourceId);
    }

    private async Task FillAsync(MlProduct product)
    {
        var session = await _bed.OpenAsync(product);
        var bucket = product.ResourceNames["ArtifactsBucket"];
        await session.S3.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = "models/a.tar.gz", ContentBody = "weights" }, Token);
        await DeploymentBed.RegisterModelAsync(session, product);
        foreach (var repository in Repositories(product))
        {
            await session.CodeCommit.CreateCommitAsync(
                new CreateCommitRequest
                {
                    RepositoryName = repository,
                    BranchName = "main",
                    PutFiles = [new PutFileEntry { FilePath = "train.py", FileContent = new MemoryStream("print(1)"u8.ToArray()) }],
                },
                Token);
        }
    }

    // Object, model versions and commits, as their services tell them.
    private async Task<IReadOnlyList<string>> ReadDataAsync(MlProduct product)
    {
        var session = await _bed.OpenAsync(product);
        using var stored = await session.S3.GetObjectAsync(product.ResourceNames["ArtifactsBucket"], "models/a.tar.gz", Token);
        using var reader = new StreamReader(stored.ResponseStream);
        var versions = await session.SageMaker.ListModelPackagesAsync(
            new ListModelPackagesRequest { ModelPackageGroupName = product.ResourceNames["ModelPackageGroup"] }, Token);
        var data = new List<string> { await reader.ReadToEndAsync(Token), Assert.Single(versions.ModelPackageSummaryList).ModelPackageArn };
        foreach (var repository in Repositories(product))
        {
            var branch = await session.CodeCommit.GetBranchAsync(new GetBranchRequest { RepositoryName = repository, BranchName = "main" }, Token);
            data.Add(branch.Branch.CommitId);
        }

        Assert.Equal("weights", data[0]);
        return data;
    }

    private static IEnumerable<string> Repositories(MlProduct product) =>
        from id in new[] { "ModelBuildRepository", "ModelDeployRepository" }
        where product.ResourceNames.ContainsKey(id)
        select product.ResourceNames[id];
}
