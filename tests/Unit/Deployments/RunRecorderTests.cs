using System.Text.Json.Nodes;
using MlOps.Deployments;
using MlOps.Deployments.Publishing;
using MlOps.Deployments.Records;
using MlOps.Sandbox.Faults;
using MlOps.Unit.Aws;
using MlOps.Unit.Deployments.Publishing;

namespace MlOps.Unit.Deployments;

/// <summary>Every run that changes something, or tries to, leaves a line.</summary>
public sealed class RunRecorderTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();
    private readonly FakeTime _time = new(new DateTimeOffset(2027, 3, 31, 23, 59, 30, TimeSpan.Zero));
    private readonly MlProduct _product = DeploymentBed.Product("dev");
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"mlops-{Guid.NewGuid():N}", "reports");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _bed.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
        }
    }

    [Fact]
    public async Task It_says_who_where_what_and_how_it_ended_with_the_request_ids_of_what_changed_something()
    {
        await DeployAsync();

        var line = Assert.Single(Lines());
        Assert.Equal("Deploy-MlProduct", (string?)line["action"]);
        Assert.Equal((_product.Name, _product.StackName), ((string?)line["product"], (string?)line["stack"]));
        Assert.Equal(("123456789012", "us-west-2"), ((string?)line["accountId"], (string?)line["region"]));
        Assert.StartsWith("arn:aws:", (string?)line["caller"], StringComparison.Ordinal);
        Assert.Equal(("CREATE_COMPLETE", true, true), ((string?)line["result"], (bool)line["succeeded"]!, (bool)line["sandbox"]!));
        var calls = line["calls"]!.AsArray();
        Assert.Equal(["CreateChangeSet", "ExecuteChangeSet"], calls.Select(call => (string?)call!["operation"]));
        Assert.All(calls, call => Assert.NotEmpty((string?)call!["requestId"] ?? ""));

        // The sandbox's own clock has gone on by the minutes that a deployment takes.
        Assert.Equal((_time.GetUtcNow(), 0.0), (TimeOf(line), (double)line["seconds"]!));
        Assert.Equal("mlops-sandbox-2027-03.jsonl", Path.GetFileName(Assert.Single(Directory.GetFiles(_folder))));
    }

    [Fact]
    public async Task A_published_policy_is_named_by_its_ARN()
    {
        var session = await _bed.OpenAsync(_product);
        var operation = new PublishOperation(session, _bed.Observer);
        var recorder = new RunRecorder(_folder, _bed.Observer, _time);
        var plan = await operation.PlanAsync(PublishBed.Policy(), new PublishOptions(), [], Token);

        await recorder.PublishAsync("Publish-MlPolicy", session, plan.Planned.Arn, () => operation.ExecuteAsync(plan, Token));
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "CreatePolicyVersion", Times = 100 });
        var changed = await operation.PlanAsync(PublishBed.Policy("other"), new PublishOptions(), [], Token);
        await Assert.ThrowsAsync<MlOpsException>(() => recorder.PublishAsync("Publish-MlPolicy", session, changed.Planned.Arn, () => operation.ExecuteAsync(changed, Token)));

        Assert.Equal(["CREATED True", "ServiceUnavailable False"], Lines().Select(line => $"{line["result"]} {(bool)line["succeeded"]!}"));
        var created = Lines()[0];
        Assert.Equal((PublishBed.Arn, null, null), ((string?)created["policy"], (string?)created["product"], (string?)created["stack"]));
        Assert.Equal("CreatePolicy", (string?)Assert.Single(created["calls"]!.AsArray())!["operation"]);
    }

    [Fact]
    public async Task It_names_what_failed_of_a_run_that_did_the_rest()
    {
        var session = await _bed.OpenAsync(_product);
        var recorder = new RunRecorder(_folder, _bed.Observer, _time);

        await recorder.RunAsync("Repair-MlDrift", session, "product", "stack", () => Task.FromResult(0), _ => "PARTLY_REPAIRED", _ => ["ArtifactsBucket"]);
        await recorder.RunAsync("Repair-MlDrift", session, "product", "stack", () => Task.FromResult(0), _ => "REPAIRED", _ => []);

        Assert.Equal(
            ["PARTLY_REPAIRED False [\"ArtifactsBucket\"]", "REPAIRED True "],
            Lines().Select(line => $"{line["result"]} {(bool)line["succeeded"]!} {line["failed"]?.ToJsonString()}"));
    }

    [Fact]
    public async Task Its_time_is_the_recorders_when_it_has_ended_and_its_seconds_are_from_the_begin()
    {
        var session = await _bed.OpenAsync(_product);
        await new RunRecorder(_folder, _bed.Observer, _time).RunAsync("Deploy-MlProduct", session, "product", "stack", WaitAsync, _ => "DONE");

        var line = Assert.Single(Lines());
        Assert.Equal((new DateTimeOffset(2027, 4, 1, 0, 1, 0, TimeSpan.Zero), 90.0), (TimeOf(line), (double)line["seconds"]!));
        Assert.Equal("mlops-sandbox-2027-04.jsonl", Path.GetFileName(Assert.Single(Directory.GetFiles(_folder))));

        Task<bool> WaitAsync()
        {
            _time.Advance(TimeSpan.FromSeconds(90));
            return Task.FromResult(true);
        }
    }

    [Fact]
    public async Task A_run_that_fails_leaves_its_error_and_no_message()
    {
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "CreateChangeSet", Times = 1000 });

        var error = await Assert.ThrowsAsync<MlOpsException>(DeployAsync);

        var line = Assert.Single(Lines());
        Assert.False((bool)line["succeeded"]!);
        Assert.Equal((error.Id, error.AwsErrorCode), ((string?)line["result"], (string?)line["awsErrorCode"]));
        Assert.Equal(error.AwsErrorCode, (string?)Assert.Single(line["calls"]!.AsArray())!["error"]);
        Assert.False(line.ContainsKey("message"));
    }

    [Fact]
    public async Task A_run_that_is_refused_before_it_begins_is_recorded_and_one_that_may_begin_is_not_yet()
    {
        var product = DeploymentBed.Product("prod");
        await _bed.DeployAsync(product);
        var session = await _bed.OpenAsync(product);
        var recorder = new RunRecorder(_folder, _bed.Observer, _time);
        var operation = new RemoveOperation(session, _bed.Observer);

        await recorder.PrepareAsync("Remove-MlProduct", session, product.Name, product.StackName, () => PlanAsync(new RemoveOptions { Force = true }));
        Assert.False(Directory.Exists(_folder));
        await Assert.ThrowsAsync<MlOpsException>(() => recorder.PrepareAsync("Remove-MlProduct", session, product.Name, product.StackName, () => PlanAsync(new RemoveOptions())));

        var line = Assert.Single(Lines());
        Assert.Equal(("TerminationProtected", false), ((string?)line["result"], (bool)line["succeeded"]!));
        Assert.Equal((product.StackName, "123456789012"), ((string?)line["stack"], (string?)line["accountId"]));
        Assert.Empty(line["calls"]!.AsArray());

        async Task<MlRemoval> PlanAsync(RemoveOptions options)
        {
            var plan = await operation.PlanAsync(DeploymentTarget.Of(product), options, TestContext.Current.CancellationToken);
            RemoveOperation.EnsureAllowed(plan, options);
            return plan;
        }
    }

    [Fact]
    public async Task Runs_append()
    {
        await DeployAsync();
        await DeployAsync();

        Assert.Equal(2, Lines().Count);
        Assert.DoesNotContain(Lines()[1]["calls"]!.AsArray(), call => (string?)call!["operation"] == "ExecuteChangeSet");
    }

    [Fact]
    public async Task Runs_side_by_side_leave_whole_lines_with_their_own_calls()
    {
        var session = await _bed.OpenAsync(_product);
        var recorder = new RunRecorder(_folder, _bed.Observer, _time);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(index => recorder.RunAsync(
            $"action-{index}", session, "product", "stack", async () => (await session.Ssm.PutParameterAsync(new() { Name = $"/p{index}", Value = "secret-value", Type = "String" }, Token)).Version, _ => "DONE")));

        Assert.Equal(20, Lines().Count);
        Assert.All(Lines(), line => Assert.Single(line["calls"]!.AsArray()));
        Assert.DoesNotContain("secret-value", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_folder)), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_written_is_warned_of_and_stops_nothing()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder)!);
        await File.WriteAllTextAsync(_folder, "in the way", Token);
        try
        {
            Assert.Equal("CREATE_COMPLETE", (await DeployAsync()).Status);
            Assert.Contains(_bed.Observer.Warnings, warning => warning.StartsWith($"The run is not recorded in {_folder}: ", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(_folder);
        }
    }

    [Theory]
    [InlineData(null, "/work/reports")]
    [InlineData("", "/work/reports")]
    [InlineData("logs", "/work/logs")]
    [InlineData("/var/log/mlops", "/var/log/mlops")]
    [InlineData("off", null)]
    [InlineData("OFF", null)]
    public void The_folder_is_reports_beside_the_caller_or_what_the_variable_says(string? variable, string? folder) =>
        Assert.Equal(folder, RunRecorder.ChooseFolder(variable, "/work")?.Replace('\\', '/'));

    private async Task<MlDeployment> DeployAsync()
    {
        var session = await _bed.OpenAsync(_product);
        return await new RunRecorder(_folder, _bed.Observer, _time).RunAsync(
            "Deploy-MlProduct", session, _product.Name, _product.StackName, () => new DeployOperation(session, _bed.Observer).ExecuteAsync(_product, new(), Token), result => result.Status);
    }

    private static DateTimeOffset TimeOf(JsonObject line) => DateTimeOffset.Parse((string)line["time"]!, System.Globalization.CultureInfo.InvariantCulture);

    private List<JsonObject> Lines() =>
        [.. File.ReadAllLines(Assert.Single(Directory.GetFiles(_folder, "mlops-*.jsonl"))).Select(line => JsonNode.Parse(line)!.AsObject())];
}
