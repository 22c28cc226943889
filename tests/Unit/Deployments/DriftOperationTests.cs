using MlOps.Aws;
using MlOps.Deployments;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Deployments;

public sealed class DriftOperationTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = DeploymentBed.Product();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_property_that_was_changed_beside_CloudFormation_is_reported_with_both_values()
    {
        await _bed.DeployAsync(_product);
        var parameter = _bed.Resources.Single(resource => resource.Type == "AWS::SSM::Parameter" && resource.Id.EndsWith("/RepositoryUrl", StringComparison.Ordinal));
        parameter.Properties["Value"] = "https://example.com/tampered";

        var report = await _bed.CheckDriftAsync(_product);

        Assert.Equal("DRIFTED", report.Status);
        Assert.True(report.Drifted);
        Assert.Equal(1, report.DriftedCount);
        var drifted = report.Resources.Single(resource => resource.Status == "MODIFIED");
        Assert.Equal("SsmRepositoryUrl", drifted.LogicalId);
        var difference = Assert.Single(drifted.Differences);
        Assert.Equal(("/Value", "NOT_EQUAL", "https://example.com/tampered"), (difference.PropertyPath, difference.DifferenceType, difference.Actual));
        Assert.StartsWith("https://git-codecommit.us-west-2", difference.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_guards_a_production_stack_and_is_gone_is_drift_of_the_stack_itself_and_a_deployment_sets_it_again()
    {
        await _bed.DeployAsync(_product);
        Assert.Empty((await _bed.CheckDriftAsync(_product)).Findings);
        var client = (await _bed.OpenAsync(_product)).CloudFormation;
        await client.UpdateTerminationProtectionAsync(new() { StackName = _product.StackName, EnableTerminationProtection = false }, Token);
        await client.SetStackPolicyAsync(
            new() { StackName = _product.StackName, StackPolicyBody = """{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}]}""" }, Token);

        var report = await _bed.CheckDriftAsync(_product);

        var stack = Assert.Single(report.Resources, resource => resource.Status != "IN_SYNC");
        Assert.Equal(("DRIFTED", 1, _product.StackName, "AWS::CloudFormation::Stack"), (report.Status, report.DriftedCount, stack.LogicalId, stack.Type));
        Assert.Equal(["/EnableTerminationProtection", "/StackPolicyBody"], stack.Differences.Select(difference => difference.PropertyPath));
        Assert.All(report.Findings, finding => Assert.Equal(("ProtectionLifted", "Warning"), (finding.Id, finding.Severity)));
        Assert.Equal(
            [
                $"Production stack {_product.StackName} has no protection from deletion: somebody took it away, or its deployment could not set it.",
                $"Production stack {_product.StackName} has no policy against replacing or deleting what holds data: somebody took it away, or its deployment could not set it.",
            ],
            report.Findings.Select(finding => finding.Message));

        await _bed.DeployAsync(_product);
        Assert.Empty((await _bed.CheckDriftAsync(_product)).Findings);
    }

    [Fact]
    public async Task A_stack_policy_that_cannot_be_read_leaves_the_check_incomplete_and_one_that_is_not_of_production_has_none()
    {
        await _bed.DeployAsync(_product);
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "GetStackPolicy", Times = 1000 });
        var report = await _bed.CheckDriftAsync(_product);
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("DriftCheckIncomplete", "Warning"), (finding.Id, finding.Severity));
        Assert.StartsWith(
            $"{_product.StackName} (AWS::CloudFormation::Stack) could not be asked for its policy against replacing or deleting what holds data: ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(("PARTLY_CHECKED", false, false), (report.Status, report.Drifted, DriftVerdict.IsClean(report)));

        var other = DeploymentBed.Product("dev");
        await _bed.DeployAsync(other);
        Assert.Empty((await _bed.CheckDriftAsync(other)).Findings);
    }

    [Fact]
    public async Task A_resource_that_is_gone_is_deleted()
    {
        await _bed.DeployAsync(_product);
        _bed.Aws.World.Resources.Remove(_bed.Resources.Single(resource => resource.Type == "AWS::SSM::Parameter" && resource.Id.EndsWith("/RepositoryUrl", StringComparison.Ordinal)));

        var report = await _bed.CheckDriftAsync(_product);

        Assert.True(report.Drifted);
        Assert.Equal((0, 1), (report.DriftedCount, report.DeletedCount));
        Assert.Equal("DELETED", report.Resources.Single(resource => resource.LogicalId == "SsmRepositoryUrl").Status);
    }

    [Fact]
    public async Task A_stack_that_is_not_there_or_not_deployed_is_refused()
    {
        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.CheckDriftAsync(_product));

        Assert.Equal("StackNotFound", error.Id);
        Assert.Contains($"in account {_product.AccountId} in {_product.Region}", error.Message, StringComparison.Ordinal);

        _bed.Aws.Faults.Add(new ResourceFault("No.") { Action = "Create" });
        await Assert.ThrowsAsync<MlOpsException>(() => _bed.DeployAsync(_product));
        Assert.Equal("StackNotDeployed", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.CheckDriftAsync(_product))).Id);
    }

    [Fact]
    public async Task A_fleet_is_checked_at_once_and_one_failure_does_not_end_it()
    {
        var products = Enumerable.Range(1, 12).Select(index => DeploymentBed.Product(edits: ("use_case: customer-churn", $"use_case: churn-{index}"))).ToList();
        foreach (var product in products.Skip(1))
        {
            await _bed.DeployAsync(product);
        }

        var outcomes = new List<DriftOutcome>();
        await foreach (var outcome in DriftFleet.CheckAsync(Targets(), OpenAsync, _bed.Observer, new DriftOptions { MaxConcurrency = 4 }, Token))
        {
            outcomes.Add(outcome);
        }

        Assert.Equal(12, outcomes.Count);
        Assert.Equal("StackNotFound", Assert.IsType<MlOpsException>(Assert.Single(outcomes, outcome => outcome.Error is not null).Error).Id);
        Assert.Equal(
            products.Skip(1).Select(product => product.StackName).Order(StringComparer.Ordinal),
            outcomes.Where(outcome => outcome.Report is not null).Select(outcome => outcome.Report!.StackName).Order(StringComparer.Ordinal));

        Task<AwsSession> OpenAsync(DeploymentTarget target, CancellationToken cancellationToken) => _bed.OpenAsync(target.Product!);

        async IAsyncEnumerable<DeploymentTarget> Targets()
        {
            foreach (var product in products)
            {
                await Task.Yield();
                yield return DeploymentTarget.Of(product);
            }
        }
    }

    [Fact]
    public async Task Stacks_that_come_one_by_one_are_checked_meanwhile_and_few_are_held()
    {
        await _bed.DeployAsync(_product);
        var session = await _bed.OpenAsync(_product);
        await using var feed = new DriftFeed(_bed.Observer, new DriftOptions { MaxConcurrency = 2 }, Token);
        var ended = new List<DriftOutcome>();
        var mostHeld = 0;
        for (var added = 1; added <= 40; added++)
        {
            // Every fourth is there; the others end at once, with an error.
            var target = added % 4 == 0 ? DeploymentTarget.Of(_product) : DeploymentTarget.OfStack($"nobody-{added}");
            await foreach (var outcome in feed.AddAsync(target, session))
            {
                ended.Add(outcome);
            }

            mostHeld = Math.Max(mostHeld, added - ended.Count);
        }

        // Two are checked, two have ended and wait to be taken, two wait to hand over what ended, one is taken next, two come after it.
        Assert.InRange(mostHeld, 1, 9);
        await foreach (var outcome in feed.CompleteAsync())
        {
            ended.Add(outcome);
        }

        Assert.Equal(40, ended.Count);
        Assert.Equal(10, ended.Count(outcome => outcome.Report?.StackName == _product.StackName));
        Assert.Equal(30, ended.Count(outcome => outcome.Error is MlOpsException { Id: "StackNotFound" }));
    }

    [Fact]
    public async Task A_feed_that_is_left_stops_its_checks()
    {
        await _bed.DeployAsync(_product);
        var feed = new DriftFeed(_bed.Observer, new DriftOptions(), Token);
        await foreach (var outcome in feed.AddAsync(DeploymentTarget.Of(_product), await _bed.OpenAsync(_product)))
        {
            Assert.Null(outcome.Error);
        }

        await feed.DisposeAsync();

        await using var unused = new DriftFeed(_bed.Observer, new DriftOptions(), Token);
        await foreach (var outcome in unused.CompleteAsync())
        {
            Assert.Fail($"Nothing was added, and {outcome.Target} came out.");
        }
    }
}
