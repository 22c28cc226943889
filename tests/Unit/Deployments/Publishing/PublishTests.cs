using System.Collections.Immutable;
using Amazon.IdentityManagement.Model;
using MlOps.Deployments.Publishing;
using MlOps.Iam;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Deployments.Publishing;

/// <summary>Policies are created and updated; whatever fails, the default version stays what it was.</summary>
public sealed class PublishTests : IAsyncDisposable
{
    private readonly PublishBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_policy_is_created_with_path_description_tags_and_mark()
    {
        var tags = ImmutableSortedDictionary<string, string>.Empty.Add("team", "ml");

        var published = await _bed.PublishAsync(PublishBed.Policy(), new PublishOptions { Name = "other", Path = "/ml/ops/", Description = "Reads", Tags = tags });

        Assert.Equal(("other", "arn:aws:iam::123456789012:policy/ml/ops/other", "CREATED", "v1", true), (published.Name, published.Arn, published.Status, published.VersionId, published.Created));
        Assert.Equal(["created with version v1"], published.Changes);
        var policy = (await _bed.Iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = published.Arn }, Token)).Policy;
        Assert.Equal(("/ml/ops/", "Reads"), (policy.Path, policy.Description));
        Assert.Equal(["mlops:policy=other", "team=ml"], policy.Tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(PublishBed.Json("data"), (await _bed.ReadAsync(published.Arn)).Document);
    }

    [Fact]
    public async Task Again_it_changes_nothing_however_it_is_written()
    {
        await _bed.PublishAsync(PublishBed.Policy());
        var before = _bed.Writes.Count();
        const string Reordered =
            """
            {
              "Statement": {"Resource": ["arn:aws:s3:::data/*", "arn:aws:s3:::data"], "Action": ["s3:ListBucket", "s3:GetObject"], "Effect": "Allow", "Sid": "Read"},
              "Version": "2012-10-17"
            }
            """;

        var again = await _bed.PublishAsync(PublishBed.Policy());
        var reordered = await _bed.PublishAsync(PolicyReading.Read(Reordered, "reader"));

        Assert.Equal(("UNCHANGED", "v1", false), (again.Status, again.VersionId, again.Created));
        Assert.Empty(again.Changes);
        Assert.Equal("UNCHANGED", reordered.Status);
        Assert.Equal(before, _bed.Writes.Count());
    }

    [Theory]
    [InlineData("s3:GetObject", "s3:PutObject")]
    [InlineData("\"Sid\":\"Read\"", "\"Sid\":\"Other\"")]
    [InlineData("Allow", "Deny")]
    [InlineData("\"Resource\":", "\"Condition\":{\"StringEquals\":{\"aws:RequestedRegion\":\"eu-west-1\"}},\"Resource\":")]
    public async Task What_says_something_else_becomes_the_default_version(string old, string now)
    {
        await _bed.PublishAsync(PublishBed.Policy());
        var changed = PublishBed.Json("data").Replace(old, now, StringComparison.Ordinal);

        var published = await _bed.PublishAsync(PolicyReading.Read(changed, "reader"));

        Assert.Equal(("UPDATED", "v2", false), (published.Status, published.VersionId, published.Created));
        Assert.Equal(["version v2 made and set as the default in place of v1"], published.Changes);
        Assert.Null(published.DeletedVersion);
        Assert.Equal(("v1 v2*", changed), await _bed.ReadAsync());
    }

    [Fact]
    public async Task At_five_versions_the_oldest_goes()
    {
        await _bed.FillAsync();

        var published = await _bed.PublishAsync(PublishBed.Policy("data6"));

        Assert.Equal(("v6", "v1"), (published.VersionId, published.DeletedVersion));
        Assert.Equal(["version v1 deleted", "version v6 made and set as the default in place of v5"], published.Changes);
        Assert.Equal(("v2 v3 v4 v5 v6*", PublishBed.Json("data6")), await _bed.ReadAsync());
    }

    [Fact]
    public async Task The_oldest_stays_where_it_is_the_default()
    {
        await _bed.FillAsync();
        await new Sandbox.RawClient(_bed.Aws).Query("iam", "SetDefaultPolicyVersion", ("PolicyArn", PublishBed.Arn), ("VersionId", "v1"));

        var published = await _bed.PublishAsync(PublishBed.Policy("data6"));

        Assert.Equal("v2", published.DeletedVersion);
        Assert.Equal("v1 v3 v4 v5 v6*", (await _bed.ReadAsync()).Versions);
    }

    [Fact]
    public async Task Below_five_versions_none_goes()
    {
        await _bed.FillAsync();
        await _bed.Iam.DeletePolicyVersionAsync(new DeletePolicyVersionRequest { PolicyArn = PublishBed.Arn, VersionId = "v3" }, Token);

        Assert.Null((await _bed.PublishAsync(PublishBed.Policy("data6"))).DeletedVersion);

        Assert.Equal("v1 v2 v4 v5 v6*", (await _bed.ReadAsync()).Versions);
    }

    [Fact]
    public async Task A_plan_says_all_and_changes_nothing()
    {
        await _bed.FillAsync();
        await _bed.MakeRoleAsync("deployer");
        var before = _bed.Writes.Count();
        var options = new PublishOptions { AttachTo = ["role/deployer"], Tags = ImmutableSortedDictionary<string, string>.Empty.Add("team", "ml") };

        var planned = await _bed.PlanAsync(PublishBed.Policy("data6"), options);
        var created = await _bed.PlanAsync(PublishBed.Policy(name: "new"), options);

        Assert.Equal(("PLANNED", "v5", "v1"), (planned.Status, planned.VersionId, planned.DeletedVersion));
        Assert.Equal(
            [
                "set tag team", "delete version v1, the oldest that is not the default", "make a version and set it as the default in place of v5", "attach it to role/deployer",
            ],
            planned.Changes);
        Assert.Equal(["create the policy", "attach it to role/deployer"], created.Changes);
        Assert.True(created.Created);
        Assert.Equal(before, _bed.Writes.Count());
    }

    [Fact]
    public async Task A_version_that_is_refused_leaves_the_default_and_costs_no_other()
    {
        await using var bed = new PublishBed("""{"Effect":"Allow","Action":"*","Resource":"*"}""");
        await bed.FillAsync();
        var raw = new Sandbox.RawClient(bed.Aws) { AccessKeyId = MlOps.Sandbox.Identity.Identities.RootKey(PublishBed.Account) };
        await raw.Query("iam", "PutUserPolicy", ("UserName", "operator"), ("PolicyName", "no"), ("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"iam:CreatePolicyVersion","Resource":"*"}]}"""));

        var error = await bed.FailAsync(PublishBed.Policy("data6"));

        Assert.Equal("AccessDenied", error.Id);
        Assert.Contains("iam:CreatePolicyVersion", error.Message, StringComparison.Ordinal);
        Assert.Contains("The default version of reader is still v5.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("deleted", error.Message, StringComparison.Ordinal);
        Assert.Equal(("v1 v2 v3 v4 v5*", PublishBed.Json("data5")), await bed.ReadAsync());
    }

    [Fact]
    public async Task Where_room_was_made_and_the_version_fails_the_error_says_which_went_and_the_same_command_goes_on()
    {
        await _bed.FillAsync();
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "CreatePolicyVersion", Call = 2, Times = 100 });

        var error = await _bed.FailAsync(PublishBed.Policy("data6"));

        Assert.Equal("ServiceUnavailable", error.Id);
        Assert.Contains("v1 was deleted to make room", error.Message, StringComparison.Ordinal);
        Assert.Contains("is not known; the same command again finds out.", error.Message, StringComparison.Ordinal);
        Assert.Equal(("v2 v3 v4 v5*", PublishBed.Json("data5")), await _bed.ReadAsync());
        _bed.Aws.Faults.Clear();
        var published = await _bed.PublishAsync(PublishBed.Policy("data6"));
        Assert.Equal(("v6", null), (published.VersionId, published.DeletedVersion));
    }

    [Fact]
    public async Task A_deletion_that_is_refused_leaves_all()
    {
        await _bed.FillAsync();
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "DeletePolicyVersion", Times = 100 });

        var error = await _bed.FailAsync(PublishBed.Policy("data6"));

        Assert.Equal("ServiceUnavailable", error.Id);
        Assert.Equal(("v1 v2 v3 v4 v5*", PublishBed.Json("data5")), await _bed.ReadAsync());
    }

    [Fact]
    public async Task Somebody_who_takes_the_room_that_was_made_only_costs_another_round()
    {
        await _bed.FillAsync();
        var calls = 0;
        _bed.BeforeCall = operation =>
        {
            if (operation == "CreatePolicyVersion" && ++calls == 2)
            {
                _bed.Iam.CreatePolicyVersionAsync(new CreatePolicyVersionRequest { PolicyArn = PublishBed.Arn, PolicyDocument = PublishBed.Json("theirs") }, Token).GetAwaiter().GetResult();
            }
        };

        var published = await _bed.PublishAsync(PublishBed.Policy("data6"));

        Assert.Equal(("v7", "v1, v2"), (published.VersionId, published.DeletedVersion));
        Assert.Equal(("v3 v4 v5 v6 v7*", PublishBed.Json("data6")), await _bed.ReadAsync());
    }

    [Fact]
    public async Task A_version_whose_answer_was_lost_is_found_and_costs_no_other()
    {
        for (var number = 1; number <= 4; number++)
        {
            await _bed.PublishAsync(PublishBed.Policy($"data{number}"));
        }

        _bed.Aws.Faults.Add(new CallFault(FaultKind.BreakAfter) { Operation = "CreatePolicyVersion" });

        var published = await _bed.PublishAsync(PublishBed.Policy("data5"));

        Assert.Equal(("v5", null), (published.VersionId, published.DeletedVersion));
        Assert.Equal("v1 v2 v3 v4 v5*", (await _bed.ReadAsync()).Versions);
    }

    [Fact]
    public async Task A_policy_that_another_run_made_in_the_meantime_is_updated()
    {
        _bed.BeforeCall = operation =>
        {
            if (operation == "CreatePolicy")
            {
                _bed.BeforeCall = null;
                _bed.PublishAsync(PublishBed.Policy("theirs")).GetAwaiter().GetResult();
            }
        };

        var published = await _bed.PublishAsync(PublishBed.Policy());

        Assert.Equal(("UPDATED", "v2", false), (published.Status, published.VersionId, published.Created));
        Assert.Equal(("v1 v2*", PublishBed.Json("data")), await _bed.ReadAsync());
    }

    [Fact]
    public async Task A_policy_that_somebody_else_made_in_the_meantime_is_left_alone()
    {
        _bed.BeforeCall = operation =>
        {
            if (operation == "CreatePolicy")
            {
                _bed.Iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "reader", PolicyDocument = PublishBed.Json("theirs") }, Token).GetAwaiter().GetResult();
            }
        };

        var error = await _bed.FailAsync(PublishBed.Policy());

        Assert.Equal("PolicyNotOurs", error.Id);
        Assert.Equal(("v1*", PublishBed.Json("theirs")), await _bed.ReadAsync());
    }

    [Fact]
    public async Task A_policy_that_MlOps_did_not_make_is_refused_and_taken_over_with_adopt_only()
    {
        await _bed.Iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "reader", PolicyDocument = PublishBed.Json("theirs"), Tags = [new Tag { Key = "mlops:policy", Value = "another" }] }, Token);

        var refused = await _bed.FailAsync(PublishBed.Policy());

        Assert.Equal(("PolicyNotOurs", PublishBed.Arn), (refused.Id, refused.Resource));
        Assert.Contains("-Adopt", refused.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("v1*", (await _bed.ReadAsync()).Versions);
        Assert.Equal(["take it over", "make a version and set it as the default in place of v1"], (await _bed.PlanAsync(PublishBed.Policy(), new PublishOptions { Adopt = true })).Changes);

        var adopted = await _bed.PublishAsync(PublishBed.Policy(), new PublishOptions { Adopt = true });

        Assert.Equal(["taken over", "version v2 made and set as the default in place of v1"], adopted.Changes);
        Assert.Equal("reader", (await _bed.TagsAsync())["mlops:policy"]);
        Assert.Equal("UNCHANGED", (await _bed.PublishAsync(PublishBed.Policy())).Status);
    }

    [Fact]
    public async Task A_name_under_another_path_is_taken_also_in_other_letters()
    {
        await _bed.PublishAsync(PublishBed.Policy(), new PublishOptions { Path = "/ml/" });

        var elsewhere = await _bed.FailAsync(PublishBed.Policy());
        var capital = await _bed.FailAsync(PublishBed.Policy(name: "Reader"), new PublishOptions { Path = "/ml/" });

        Assert.Equal(("PolicyNameTaken", "PolicyNameTaken"), (elsewhere.Id, capital.Id));
        Assert.Contains("-PolicyPath", elsewhere.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_are_set_where_they_differ_and_others_stay()
    {
        await _bed.PublishAsync(PublishBed.Policy(), new PublishOptions { Tags = ImmutableSortedDictionary<string, string>.Empty.Add("team", "ml").Add("stage", "one") });
        var options = new PublishOptions { Tags = ImmutableSortedDictionary<string, string>.Empty.Add("team", "data") };

        var published = await _bed.PublishAsync(PublishBed.Policy(), options);

        Assert.Equal(("UPDATED", "v1"), (published.Status, published.VersionId));
        Assert.Equal(["tag team set"], published.Changes);
        var tags = await _bed.TagsAsync();
        Assert.Equal(("data", "one", "reader"), (tags["team"], tags["stage"], tags["mlops:policy"]));
        Assert.Equal("UNCHANGED", (await _bed.PublishAsync(PublishBed.Policy(), options)).Status);
    }

    [Fact]
    public async Task A_tag_whose_key_has_other_letters_is_the_same()
    {
        await _bed.PublishAsync(PublishBed.Policy(), new PublishOptions { Tags = ImmutableSortedDictionary<string, string>.Empty.Add("Team", "ml") });

        Assert.Equal("UNCHANGED", (await _bed.PublishAsync(PublishBed.Policy(), new PublishOptions { Tags = ImmutableSortedDictionary<string, string>.Empty.Add("team", "ml") })).Status);
    }

    [Fact]
    public async Task What_is_wide_is_told_although_IAM_takes_it()
    {
        await _bed.PublishAsync(PolicyReading.Read("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""", "everything"));

        Assert.Contains(_bed.Observer.Warnings, warning => warning.Contains("All actions of all services are allowed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_description_that_IAM_cannot_change_is_told_of()
    {
        await _bed.PublishAsync(PublishBed.Policy(), new PublishOptions { Description = "one" });

        await _bed.PublishAsync(PublishBed.Policy(), new PublishOptions { Description = "two" });

        Assert.Equal(["The description of reader stays 'one': IAM lets nobody change one."], _bed.Observer.Warnings);
    }
}
