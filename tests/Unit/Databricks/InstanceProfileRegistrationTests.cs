using System.Text.Json.Nodes;
using MlOps.Databricks;
using MlOps.Deployments.Records;

namespace MlOps.Unit.Databricks;

/// <summary>What a workspace is asked, by what it has already.</summary>
public sealed class InstanceProfileRegistrationTests : IDisposable
{
    private const string List = "GET /api/2.0/instance-profiles/list";

    private readonly DatabricksBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _bed.Dispose();

    [Fact]
    public async Task What_a_workspace_lacks_is_registered()
    {
        _bed.Workspace.Answers("{}");

        var registered = await _bed.RegisterAsync(InstanceProfileWish.Of(DatabricksBed.Arn, null));

        Assert.Equal([List, $$"""POST /api/2.0/instance-profiles/add {"instance_profile_arn":"{{DatabricksBed.Arn}}"}"""], _bed.Workspace.Calls);
        Assert.All(_bed.Workspace.Tokens, token => Assert.Equal($"Bearer {DatabricksBed.TokenText}", token));
        Assert.Equal(("REGISTERED", "mlflow-deploy", _bed.Workspace.Url), (registered.Status, registered.Name, registered.Workspace));
        Assert.Equal(["register instance profile mlflow-deploy"], registered.Changes);
        Assert.Equal("-Token", registered.TokenSource);
    }

    [Fact]
    public async Task What_somebody_else_registered_since_is_left_alone()
    {
        _bed.Workspace.Answers("{}")
            .Answers("""{"error_code":"RESOURCE_ALREADY_EXISTS","message":"It is there."}""", 400)
            .Answers($$"""{"instance_profiles":[{"instance_profile_arn":"{{DatabricksBed.Arn}}"}]}""");

        var registered = await _bed.RegisterAsync(InstanceProfileWish.Of(DatabricksBed.Arn, null));

        Assert.Equal("UNCHANGED", registered.Status);
        Assert.Empty(registered.Changes);
    }

    [Fact]
    public async Task All_that_is_chosen_is_sent()
    {
        var wish = InstanceProfileWish.Of(DatabricksBed.Arn, DatabricksBed.OtherRoleArn) with { IsMeta = true, SkipValidation = true };

        var registered = await _bed.RegisterAsync(wish);

        Assert.Equal(
            $$"""POST /api/2.0/instance-profiles/add {"instance_profile_arn":"{{DatabricksBed.Arn}}","iam_role_arn":"{{DatabricksBed.OtherRoleArn}}","is_meta_instance_profile":true,"skip_validation":true}""",
            _bed.Workspace.Calls.Last());
        Assert.Equal((DatabricksBed.OtherRoleArn, true, true), (registered.IamRoleArn, registered.IsMeta, registered.ValidationSkipped));
    }

    [Theory]
    [InlineData(DatabricksBed.Arn, null)]
    [InlineData("arn:aws:iam::123456789012:instance-profile/clusters", DatabricksBed.RoleArn)]
    [InlineData("arn:aws:iam::123456789012:instance-profile/team/mlflow-deploy", null)]
    public async Task A_roles_ARN_is_sent_where_the_names_differ(string profile, string? expected)
    {
        await _bed.RegisterAsync(InstanceProfileWish.Of(DatabricksBed.Role(profile: profile), null));

        Assert.Equal(expected, (string?)JsonNode.Parse(_bed.Workspace.Calls.Last().Split(' ', 3)[2])!["iam_role_arn"]);
    }

    [Fact]
    public async Task What_is_registered_already_is_left_alone()
    {
        _bed.Workspace.Answers($$"""{"instance_profiles":[{"instance_profile_arn":"arn:aws:iam::123456789012:instance-profile/other"},{"instance_profile_arn":"{{DatabricksBed.Arn}}","iam_role_arn":"{{DatabricksBed.RoleArn}}","is_meta_instance_profile":true}]}""");

        var found = await _bed.RegisterAsync(InstanceProfileWish.Of(DatabricksBed.Role(), null));

        Assert.Equal([List], _bed.Workspace.Calls);
        Assert.Equal(("UNCHANGED", DatabricksBed.RoleArn, true), (found.Status, found.IamRoleArn, found.IsMeta));
        Assert.Empty(found.Changes);
    }

    [Fact]
    public async Task Another_role_is_put_right()
    {
        _bed.Workspace.Answers($$"""{"instance_profiles":[{"instance_profile_arn":"{{DatabricksBed.Arn}}","iam_role_arn":"{{DatabricksBed.OtherRoleArn}}","is_meta_instance_profile":true}]}""");

        var updated = await _bed.RegisterAsync(InstanceProfileWish.Of(DatabricksBed.Role(), null));

        Assert.Equal([List, $$"""POST /api/2.0/instance-profiles/edit {"instance_profile_arn":"{{DatabricksBed.Arn}}","iam_role_arn":"{{DatabricksBed.RoleArn}}","is_meta_instance_profile":true}"""], _bed.Workspace.Calls);
        Assert.Equal(("UPDATED", DatabricksBed.RoleArn), (updated.Status, updated.IamRoleArn));
        Assert.Equal([$"change role from {DatabricksBed.OtherRoleArn} to {DatabricksBed.RoleArn}"], updated.Changes);
    }

    [Fact]
    public async Task A_role_that_nobody_names_stays()
    {
        _bed.Workspace.Answers($$"""{"instance_profiles":[{"instance_profile_arn":"{{DatabricksBed.Arn}}","iam_role_arn":"{{DatabricksBed.OtherRoleArn}}"}]}""");

        var found = await _bed.RegisterAsync(InstanceProfileWish.Of(DatabricksBed.Arn, null));

        Assert.Equal(("UNCHANGED", DatabricksBed.OtherRoleArn), (found.Status, found.IamRoleArn));
    }

    [Fact]
    public async Task What_is_registered_for_all_uses_is_not_limited_by_an_edit()
    {
        _bed.Workspace.Answers($$"""{"instance_profiles":[{"instance_profile_arn":"{{DatabricksBed.Arn}}"}]}""");

        var error = await _bed.FailAsync(wish: InstanceProfileWish.Of(DatabricksBed.Arn, null) with { IsMeta = true });

        Assert.Equal("InstanceProfileIsNotMeta", error.Id);
        Assert.Equal([List], _bed.Workspace.Calls);
    }

    [Fact]
    public async Task A_plan_changes_nothing()
    {
        using var registration = new InstanceProfileRegistration(_bed.Request, _bed.Observer);

        var plan = await registration.PlanAsync(InstanceProfileWish.Of(DatabricksBed.Arn, null), Token);

        Assert.Equal([List], _bed.Workspace.Calls);
        Assert.Equal("PLANNED", plan.Planned.Status);
    }

    [Fact]
    public async Task What_AWS_does_not_know_yet_is_registered_again_where_it_is_new()
    {
        const string Unknown = """{"error_code":"DRY_RUN_FAILED","message":"Verification of the instance profile failed. AWS error: Value for parameter iamInstanceProfile.arn is invalid. Invalid IAM Instance Profile ARN"}""";
        _bed.Workspace.Answers("{}").Answers(Unknown, 400).Answers(Unknown, 400).Answers("{}");

        var registered = await _bed.RegisterAsync(InstanceProfileWish.Of(DatabricksBed.Role("CREATED"), null));

        Assert.Equal("REGISTERED", registered.Status);
        Assert.Equal(4, _bed.Workspace.Calls.Count);

        _bed.Workspace.Answers("{}").Answers(Unknown, 400);
        Assert.Contains("in a minute", (await _bed.FailAsync(wish: InstanceProfileWish.Of(DatabricksBed.Role("UNCHANGED"), null))).RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(6, _bed.Workspace.Calls.Count);
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/mlflow-deploy", null, "InstanceProfileArnInvalid")]
    [InlineData("mlflow-deploy", null, "InstanceProfileArnInvalid")]
    [InlineData("arn:aws:iam::123456789012:instance-profile/a b", null, "InstanceProfileArnInvalid")]
    [InlineData("arn:aws:iam::123456789012:instance-profile/a\n", null, "InstanceProfileArnInvalid")]
    [InlineData(DatabricksBed.Arn, DatabricksBed.Arn, "IamRoleArnInvalid")]
    [InlineData(DatabricksBed.Arn, "arn:aws:iam::999999999999:role/mlflow-deploy", "IamRoleArnInvalid")]
    [InlineData(DatabricksBed.Arn, "arn:aws-us-gov:iam::123456789012:role/mlflow-deploy", "IamRoleArnInvalid")]
    public void What_is_no_ARN_is_refused(string arn, string? role, string id) =>
        Assert.Equal(id, Assert.Throws<MlOpsException>(() => InstanceProfileWish.Of(arn, role)).Id);

    [Fact]
    public void A_role_without_an_instance_profile_is_refused() =>
        Assert.Equal("RoleHasNoInstanceProfile", Assert.Throws<MlOpsException>(() => InstanceProfileWish.Of(new MlRole { Name = "admin" }, null)).Id);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task In_a_sandbox_nobody_is_called_and_only_a_plan_is_made(bool roleIsOfSandbox, bool isInSandbox)
    {
        var request = _bed.Unnamed with { IsInSandbox = isInSandbox, WorkspaceUrl = "https://workspace.invalid" };
        using var registration = new InstanceProfileRegistration(request, _bed.Observer);

        var plan = await registration.PlanAsync(InstanceProfileWish.Of(DatabricksBed.Role(sandbox: roleIsOfSandbox), null), Token);

        Assert.Equal(("PLANNED", "https://workspace.invalid", true), (plan.Planned.Status, plan.Planned.Workspace, plan.Planned.Sandbox));
        Assert.Equal(["register instance profile mlflow-deploy"], plan.Planned.Changes);
        Assert.Equal("DatabricksNotInSandbox", (await Assert.ThrowsAsync<MlOpsException>(() => registration.ExecuteAsync(plan, Token))).Id);
    }

    [Fact]
    public async Task In_a_sandbox_a_stand_in_on_this_machine_is_called()
    {
        var registered = await _bed.RegisterAsync(InstanceProfileWish.Of(DatabricksBed.Role(sandbox: true), null), _bed.Request with { IsInSandbox = true });

        Assert.Equal(("REGISTERED", true), (registered.Status, registered.Sandbox));
        Assert.Equal(2, _bed.Workspace.Calls.Count);
    }

    [Fact]
    public async Task A_stop_ends_the_call_and_tells_that_nobody_knows()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        _bed.Workspace.OnCall = () =>
        {
            if (_bed.Workspace.Calls.Count == 2)
            {
                stop.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bed.RegisterAsync(InstanceProfileWish.Of(DatabricksBed.Arn, null), cancellationToken: stop.Token));

        Assert.StartsWith("Stopped. Whether ", Assert.Single(_bed.Observer.Informations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_recorded_without_the_token()
    {
        var folder = Directory.CreateTempSubdirectory("mlops-");
        try
        {
            var recorder = new RunRecorder(folder.FullName, _bed.Observer, _bed.Time);
            _bed.Workspace.Answers("{}").Answers("{}", 200, "application/json", ("x-request-id", "r-1")).Answers($$"""{"error_code":"INTERNAL_ERROR","message":"{{DatabricksBed.TokenText}}"}""", 500);
            using var registration = new InstanceProfileRegistration(_bed.Request, _bed.Observer);
            var plan = await registration.PlanAsync(InstanceProfileWish.Of(DatabricksBed.Arn, null), Token);

            await recorder.RegisterAsync("Register-DatabricksInstanceProfile", plan.Planned, () => registration.ExecuteAsync(plan, Token));
            await Assert.ThrowsAsync<MlOpsException>(() => recorder.RegisterAsync("Register-DatabricksInstanceProfile", plan.Planned, () => registration.ExecuteAsync(plan, Token)));

            var file = Assert.Single(folder.GetFiles());
            Assert.Equal("mlops-2026-01.jsonl", file.Name);
            var lines = File.ReadAllLines(file.FullName);
            Assert.DoesNotContain(lines, line => line.Contains(DatabricksBed.TokenText, StringComparison.Ordinal));
            var runs = lines.Select(line => JsonNode.Parse(line)!).ToList();
            Assert.Equal(["REGISTERED True", "DatabricksUnavailable False"], runs.Select(run => $"{run["result"]} {run["succeeded"]!.GetValue<bool>()}"));
            Assert.Equal((DatabricksBed.Arn, _bed.Workspace.Url, "-Token"), ((string?)runs[0]["instanceProfile"], (string?)runs[0]["workspace"], (string?)runs[0]["credentialSource"]));
            Assert.Equal("""[{"Service":"Databricks","Operation":"instance-profiles/add","RequestId":"r-1"}]""", runs[0]["calls"]!.ToJsonString(), ignoreCase: true);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
