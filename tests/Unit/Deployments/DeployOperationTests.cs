using MlOps.Deployments;

namespace MlOps.Unit.Deployments;

public sealed class DeployOperationTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_product_is_deployed_with_its_outputs_changes_and_times()
    {
        var product = DeploymentBed.Product();

        var deployment = await _bed.DeployAsync(product);

        Assert.Equal("CREATE_COMPLETE", deployment.Status);
        Assert.Equal("techcorp-prod-a001-us-west-2-customer-churn-ml", deployment.Name);
        Assert.Equal("123456789012", deployment.AccountId);
        Assert.Equal("us-west-2", deployment.Region);
        Assert.Equal(13, deployment.Changes.Count);
        Assert.All(deployment.Changes, change => Assert.Equal("Add", change.Action));
        Assert.StartsWith("https://git-codecommit.us-west-2.amazonaws.com/", deployment.Outputs["ModelBuildRepositoryUrl"], StringComparison.Ordinal);
        Assert.True(deployment.Started < deployment.Finished);
        Assert.True(deployment.TerminationProtection);
        Assert.True(deployment.Sandbox);
        Assert.False(deployment.Planned);
        Assert.Equal(2, deployment.Findings.Count(finding => finding.Id == "RepositoryEmpty"));
        Assert.Equal(
            "Repositories techcorp-prod-a001-us-west-2-customer-churn-model-build and techcorp-prod-a001-us-west-2-customer-churn-model-deploy are empty, and a "
            + "pipeline fails on an empty repository. Run the same command with -Seed to begin with code that runs, or push a first commit of your own: "
            + "git clone https://git-codecommit.us-west-2.amazonaws.com/v1/repos/techcorp-prod-a001-us-west-2-customer-churn-model-build",
            Assert.Single(_bed.Observer.Warnings));
        Assert.Contains(_bed.Observer.VerboseLines, line => line.Contains("CREATE_COMPLETE ArtifactsBucket", StringComparison.Ordinal));
        Assert.Equal(100, _bed.Observer.Percents.Last());
    }

    [Fact]
    public async Task Repositories_are_warned_of_as_long_as_they_are_empty()
    {
        var product = DeploymentBed.Product();
        await _bed.DeployAsync(product);
        await _bed.DeployAsync(product);
        Assert.Equal(2, _bed.Observer.Warnings.Count);

        await _bed.DeployAsync(product, new DeployOptions { Seed = true });
        var last = await _bed.DeployAsync(product);

        Assert.Equal(2, _bed.Observer.Warnings.Count);
        Assert.Empty(last.Findings);
    }

    [Fact]
    public async Task Sources_in_a_bucket_are_nobodys_empty_repositories()
    {
        await _bed.DeployAsync(DeploymentBed.Product(source: "s3\n  s3_prefix: source/churn"));

        Assert.Empty(_bed.Observer.Warnings);
    }

    [Fact]
    public async Task Deploying_again_changes_nothing_and_is_no_error()
    {
        var product = DeploymentBed.Product();
        var first = await _bed.DeployAsync(product);

        var second = await _bed.DeployAsync(product);

        Assert.Equal("CREATE_COMPLETE", second.Status);
        Assert.Equal(first.StackId, second.StackId);
        Assert.Empty(second.Changes);
        Assert.Equal(first.Outputs, second.Outputs);
    }

    [Fact]
    public async Task A_change_is_made_in_place_and_told_property_by_property()
    {
        await _bed.DeployAsync(DeploymentBed.Product());

        var deployment = await _bed.DeployAsync(DeploymentBed.Product(edits: ("owner: data-science", "owner: platform")));

        Assert.Equal("UPDATE_COMPLETE", deployment.Status);
        Assert.All(deployment.Changes, change => Assert.Equal(("Modify", "False"), (change.Action, change.Replacement)));
        var bucket = deployment.Changes.Single(change => change.LogicalId == "ArtifactsBucket");
        var property = Assert.Single(bucket.Properties, item => item.Before == "data-science" || item.After == "platform");
        Assert.Equal(("data-science", "platform"), (property.Before, property.After));
        Assert.StartsWith("Tags/", property.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deployment_takes_ten_calls_at_most_besides_polling()
    {
        var product = DeploymentBed.Product();
        await _bed.DeployAsync(product);
        var created = Calls();
        await _bed.DeployAsync(DeploymentBed.Product(edits: ("owner: data-science", "owner: platform")));
        var updated = Calls().Skip(created.Count).ToList();

        Assert.InRange(created.Count(IsNoPoll), 1, 10);
        Assert.InRange(updated.Count(IsNoPoll), 1, 10);

        List<string> Calls() => [.. _bed.Aws.Calls.Calls.Select(call => call.Operation)];
        static bool IsNoPoll(string operation) => operation is not ("DescribeChangeSet" or "DescribeStackEvents");
    }

    [Fact]
    public async Task A_plan_only_reads_and_shows_what_a_deployment_would_change()
    {
        var product = DeploymentBed.Product();
        var none = await _bed.PlanAsync(product);
        Assert.Equal(("PLANNED", true, 13), (none.Status, none.Planned, none.Changes.Count));
        Assert.Null(none.StackId);

        await _bed.DeployAsync(product);
        var before = _bed.Aws.Calls.Calls.Count;
        var plan = await _bed.PlanAsync(DeploymentBed.Product(edits: ("owner: data-science", "owner: platform")));

        Assert.All(_bed.Aws.Calls.Calls.Skip(before), call => Assert.True(call.IsReadOnly, call.ToString()));
        Assert.Equal("PLANNED", plan.Status);
        Assert.NotNull(plan.StackId);
        Assert.NotEmpty(plan.Changes);
        Assert.All(plan.Changes, change => Assert.Equal("Modify", change.Action));
        Assert.Empty((await _bed.PlanAsync(product)).Changes);
    }
}
