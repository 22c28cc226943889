using Amazon.S3.Model;
using MlOps.Deployments;
using MlOps.Products;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Deployments.Holders;

/// <summary>What a bucket and a model package group hold is named wherever it keeps them: what, how much, and what deletes it.</summary>
public sealed class DataHolderTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _dev = DeploymentBed.Product("dev");
    private readonly MlProduct _prod = DeploymentBed.Product();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Data_that_is_kept_is_counted_before_and_after_with_the_command_that_deletes_it()
    {
        await _bed.DeployAsync(_prod);
        await _bed.FillAsync(_prod);

        var plan = await _bed.PlanRemovalAsync(_prod);
        var removal = await _bed.RemoveAsync(_prod, new RemoveOptions { Force = true });

        var bucket = Assert.Single(plan.Findings, finding => finding.Id == "BucketNotEmpty");
        Assert.Equal($"Bucket {_prod.ResourceNames["ArtifactsBucket"]} holds 2 object versions and 1 delete marker, for example models/a.tar.gz.", bucket.Message);
        Assert.Equal("It is kept with all of that. Remove-MlProduct -DeleteData deletes it, for good.", bucket.Suggestion);
        var group = Assert.Single(plan.Findings, finding => finding.Id == "ModelGroupNotEmpty");
        var name = _prod.ResourceNames["ModelPackageGroup"];
        Assert.Equal(
            $"Model package group {name} holds 1 version: arn:aws:sagemaker:us-west-2:123456789012:model-package/{name}/1 "
            + "(PendingManualApproval, made by arn:aws:iam::123456789012:user/operator).",
            group.Message);
        Assert.All(plan.Findings, finding => Assert.Equal("Information", finding.Severity));
        Assert.Equal(plan.Findings.Select(finding => finding.Message), removal.Findings.Select(finding => finding.Message));
        Assert.Contains($"{bucket.Message} {bucket.Suggestion}", RemovalDescription.Lines(plan, new RemoveOptions()));
    }

    [Fact]
    public async Task An_endpoint_of_the_product_that_serves_a_version_is_named()
    {
        await _bed.DeployAsync(_prod);
        await _bed.FillAsync(_prod);
        const string Name = "techcorp-prod-a001-us-west-2-customer-churn";
        var version = _bed.Resources.Single(resource => resource.Type == "AWS::SageMaker::ModelPackage").Id;
        _bed.Serve(Name, version);
        _bed.Serve($"{Name}--canary", $"{version}0");

        var group = (await _bed.PlanRemovalAsync(_prod)).Findings.Single(finding => finding.Id == "ModelGroupNotEmpty");

        Assert.EndsWith($"). Endpoint {Name} serves version 1.", group.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", group.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_endpoint_of_the_product_is_looked_at_and_none_of_its_neighbours()
    {
        await _bed.DeployAsync(_prod);
        await _bed.FillAsync(_prod);
        const string Name = "techcorp-prod-a001-us-west-2-customer-churn";
        var version = _bed.Resources.Single(resource => resource.Type == "AWS::SageMaker::ModelPackage").Id;
        for (var number = 10; number < 25; number++)
        {
            _bed.Serve($"{Name}-workload-{number}", version);
            _bed.Serve($"{Name}--{number}", version);
        }

        var calls = _bed.Aws.Calls.Calls.Count;
        var group = (await _bed.PlanRemovalAsync(_prod)).Findings.Single(finding => finding.Id == "ModelGroupNotEmpty");

        Assert.EndsWith(string.Concat(Enumerable.Range(10, 15).Select(number => $" Endpoint {Name}--{number} serves version 1.")), group.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("workload", group.Message, StringComparison.Ordinal);
        Assert.Equal(15, _bed.Aws.Calls.Calls.Skip(calls).Count(call => call.Operation == "DescribeEndpoint"));
    }

    [Fact]
    public async Task An_endpoint_that_cannot_be_read_takes_nothing_away_from_the_others()
    {
        await _bed.DeployAsync(_prod);
        await _bed.FillAsync(_prod);
        const string Name = "techcorp-prod-a001-us-west-2-customer-churn";
        var version = _bed.Resources.Single(resource => resource.Type == "AWS::SageMaker::ModelPackage").Id;
        _bed.Serve($"{Name}--1", version);
        _bed.Serve($"{Name}--2", version);
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "DescribeEndpointConfig", Times = 5 });

        var group = (await _bed.PlanRemovalAsync(_prod)).Findings.Single(finding => finding.Id == "ModelGroupNotEmpty");

        Assert.Contains($" What endpoint {Name}--1 serves could not be read: ", group.Message, StringComparison.Ordinal);
        Assert.Contains($" Endpoint {Name}--2 serves version 1.", group.Message, StringComparison.Ordinal);
    }

    // Where the stop comes while a call is tried again, the SDK gives the connection that broke before. That is the stop: told as a version that could not be
    // read, the run would go on with the next.
    [Fact]
    public async Task A_connection_that_broke_as_the_run_was_stopped_ends_it_and_is_not_told_as_a_version_that_could_not_be_read()
    {
        await _bed.DeployAsync(_prod);
        await _bed.FillAsync(_prod);
        var before = _bed.Aws.Calls.Calls.Count;
        await _bed.PlanRemovalAsync(_prod);
        var call = _bed.Aws.Calls.Calls.Skip(before).TakeWhile(call => call.Operation != "DescribeModelPackage").Count() + 1;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var transport = new StoppingTransport(_bed.Aws, call, arrives: false, stop, breaks: true);
        using var session = await MlOps.Aws.SessionFactory.OpenAsync(
            new MlOps.Aws.SessionRequest().For(_prod), _bed.Observer, new MlOps.Aws.SessionEnvironment { Variable = _ => null }, transport, Token);

        var stopped = await Record.ExceptionAsync(() => new RemoveOperation(session, _bed.Observer).PlanAsync(DeploymentTarget.Of(_prod), new RemoveOptions(), stop.Token));

        // A run that went on would end at its next call, as a stop of its own.
        var broken = Assert.IsType<MlOpsException>(stopped);
        Assert.Equal(("NetworkFailure", true), (broken.Id, stop.IsCancellationRequested));
        Assert.Contains("DescribeModelPackage", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_is_deleted_is_counted_by_consent_and_by_the_template_and_when_the_stack_is_gone()
    {
        await _bed.DeployAsync(_prod);
        await _bed.FillAsync(_prod);
        await _bed.DeployAsync(_dev);
        await _bed.FillAsync(_dev);
        var version = _bed.Resources.Single(resource => resource.Type == "AWS::SageMaker::ModelPackage" && resource.Id.Contains("-prod-", StringComparison.Ordinal));
        version.Properties["ModelApprovalStatus"] = "Approved";
        var all = new RemoveOptions { Force = true, DeleteData = true };

        var consented = await _bed.PlanRemovalAsync(_prod, all);
        var byTemplate = await _bed.PlanRemovalAsync(_dev);
        await _bed.RemoveAsync(_prod, new RemoveOptions { Force = true });
        var left = await _bed.PlanRemovalAsync(_prod, all);

        Assert.All([consented, byTemplate, left], plan =>
        {
            Assert.Equal(["BucketNotEmpty", "ModelGroupNotEmpty"], plan.Findings.Select(finding => finding.Id).Order(StringComparer.Ordinal));
            Assert.All(plan.Findings, finding => Assert.Equal(("Information", "It is deleted with all of that, for good."), (finding.Severity, finding.Suggestion)));
            Assert.Contains(plan.Findings, finding => finding.Message.Contains(" holds 2 object versions and 1 delete marker, ", StringComparison.Ordinal));
        });
        Assert.All([consented, left], plan => Assert.Contains(plan.Findings, finding => finding.Message.Contains(" holds 1 version, 1 of them approved: arn:", StringComparison.Ordinal)));
        Assert.Contains("What holds data is deleted with -DeleteData only.", RemovalDescription.Lines(await Kept(), new RemoveOptions()));
        Assert.DoesNotContain("What holds data is deleted with -DeleteData only.", RemovalDescription.Lines(await Kept(), all));

        Task<MlRemoval> Kept() => _bed.PlanRemovalAsync(_prod);
    }

    [Fact]
    public async Task Data_that_something_else_keeps_too_is_named_with_it_and_the_next_run_goes_on()
    {
        await _bed.DeployAsync(_dev);
        await _bed.FillAsync(_dev);
        _bed.Aws.Faults.Add(new ResourceFault("In use.") { LogicalId = "SsmRepositoryUrl", Action = "Delete", Times = 2 });

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_dev));

        Assert.Equal("StackDeletionFailed", error.Id);
        Assert.Equal(["BucketNotEmpty", "ModelGroupNotEmpty"], error.Findings.Select(finding => finding.Id).Order(StringComparer.Ordinal));
        Assert.Contains($"Bucket {_dev.ResourceNames["ArtifactsBucket"]} holds 2 object versions and 1 delete marker, for example models/a.tar.gz.", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            "It is emptied as soon as nothing else keeps the stack; stop what still writes into it. Then run the command again: it resumes the deletion.",
            error.RecommendedAction);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_dev)).Status);
        Assert.Empty(_bed.Resources);
    }

    [Fact]
    public async Task Data_of_which_the_template_does_not_tell_whether_it_goes_is_warned_of_and_named_where_it_has_kept_the_stack()
    {
        var body = "Parameters:\n  Keep: { Type: String, NoEcho: true, Default: no }\nConditions:\n  Kept: !Equals [!Ref Keep, yes]\n" + ProductTemplate.Write(_dev).Body
            .Replace("DeletionPolicy: Delete", "DeletionPolicy: !If [Kept, Retain, Delete]", StringComparison.Ordinal);
        await _bed.DeployForeignAsync(_dev, body, _dev.StackName);
        await _bed.FillAsync(_dev);

        var plan = await _bed.PlanRemovalAsync(_dev);
        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_dev));

        Assert.Equal(
            ["Warning: Where CloudFormation does not keep it, the removal fails on that. Remove-MlProduct -DeleteData empties and deletes it, for good."],
            plan.Findings.Select(finding => $"{finding.Severity}: {finding.Suggestion}").Distinct());
        Assert.Equal("StackDeletionFailed", error.Id);
        Assert.Equal(["BucketNotEmpty", "ModelGroupNotEmpty"], error.Findings.Select(finding => finding.Id).Order(StringComparer.Ordinal));
        Assert.StartsWith("Remove-MlProduct -DeleteData empties and deletes it, for good. Then run ", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_dev, new RemoveOptions { DeleteData = true })).Status);
    }

    [Fact]
    public async Task Of_much_a_part_is_named_and_the_rest_is_said_to_be_there()
    {
        await _bed.DeployAsync(_prod);
        var session = await _bed.OpenAsync(_prod);
        foreach (var number in Enumerable.Range(0, 1_001))
        {
            var request = new PutObjectRequest { BucketName = _prod.ResourceNames["ArtifactsBucket"], Key = $"k{number:0000}", ContentBody = "x" };
            await session.S3.PutObjectAsync(request, Token);
        }

        for (var number = 1; number <= 5; number++)
        {
            await DeploymentBed.RegisterModelAsync(session, _prod);
        }

        var findings = (await _bed.PlanRemovalAsync(_prod)).Findings;

        Assert.EndsWith(
            "holds 1,000 object versions, and more that were not counted, for example k0000, k0001, k0002.", findings.Single(finding => finding.Id == "BucketNotEmpty").Message, StringComparison.Ordinal);
        var group = findings.Single(finding => finding.Id == "ModelGroupNotEmpty").Message;
        Assert.Contains("holds 5 versions: ", group, StringComparison.Ordinal);
        Assert.EndsWith(", and 2 more.", group, StringComparison.Ordinal);
    }
}
