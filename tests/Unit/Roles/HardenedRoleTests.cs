using System.Collections.Immutable;
using Amazon.IdentityManagement.Model;
using MlOps.Iam;
using MlOps.Iam.Comparison;
using MlOps.Iam.Evaluation;
using MlOps.Iam.Linting;
using MlOps.Roles;
using MlOps.Roles.Recipes;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Roles;

/// <summary>A hardened role may do what it is told to be for, and nobody makes it do more.</summary>
public sealed class HardenedRoleTests : IAsyncDisposable
{
    private const string Name = "constellaxion-admin";
    private const string BoundaryArn = $"arn:aws:iam::{RoleBed.Account}:policy/mlops-boundary-{Name}";

    private static readonly RecipePlace Place = new("aws", RoleBed.Account);

    // What every product's config must have too (docs/product-config.md).
    private static readonly ImmutableSortedDictionary<string, string> Tags = ImmutableSortedDictionary<string, string>.Empty.Add("cost_center", "CC-1").Add("project", "churn").Add("owner", "ml");

    private readonly RoleBed _bed = new();

    public static TheoryData<string> EachRecipe => [.. Recipes.Keys];

    public static TheoryData<FaultKind> EachKill => [FaultKind.KillBefore, FaultKind.KillAfter];

    private static ImmutableSortedDictionary<string, Func<RecipePlace, RoleRecipe>> Recipes { get; } = ImmutableSortedDictionary<string, Func<RecipePlace, RoleRecipe>>.Empty
        .Add("admin, everything", place => AdminRole.Of(place, Admin("Train", "Process", "Transform", "Serve", "Container")))
        .Add("admin, serving", place => AdminRole.Of(place, Admin("Serve")))
        .Add("mlflow", place => MlflowRole.Of(place, new MlflowRoleOptions { RoleName = "churn", Hardened = true }))
        .Add("mlflow, named", place => MlflowRole.Of(place, new MlflowRoleOptions { RoleName = "churn", Hardened = true, Buckets = ["churn-models"], Repositories = ["team/mlflow"] }))
        .Add("skypilot, instance", place => SkyPilotRole.Of(place, new SkyPilotRoleOptions { Hardened = true, Buckets = ["sky-data"], Ssm = true, Autostop = true }))
        .Add("skypilot, controller that stops itself", place => SkyPilotRole.Of(place, new SkyPilotRoleOptions { Hardened = true, Controller = true, Autostop = true, Regions = ["us-west-2"], VpcIds = ["vpc-0123456789abcdef0"] }))
        .Add("skypilot, controller", place => SkyPilotRole.Of(place, new SkyPilotRoleOptions { Hardened = true, Controller = true, Regions = ["us-west-2"], VpcIds = ["vpc-0123456789abcdef0"] }));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [MemberData(nameof(EachRecipe))]
    public async Task What_is_written_has_no_findings(string recipe)
    {
        var role = await _bed.ApplyAsync(Tagged(Recipes[recipe]));

        Assert.Equal("CREATED", role.Status);
        var policy = Assert.Single(role.Policies);
        Assert.All([policy, role.Boundary!, role.Trust!], written => Assert.Empty(PolicyLint.Check(written).Select(finding => $"{written.Name} {finding.Id} {finding.Path}: {finding.Message}")));
        Assert.Equal(policy.Statements.Count, policy.Statements.Count(statement => statement.Reason is { Length: > 0 }));
        Assert.True(policy.Size <= 6144, $"{policy.Size} characters");
    }

    [Fact]
    public void What_others_may_do_with_it_has_no_findings()
    {
        var grant = Assert.Single(MlflowRole.Of(Place, new MlflowRoleOptions { RoleName = "churn", WorkspaceRole = "workspace", Hardened = true }).Grants);

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::123456789012:role/churn","Condition":{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}}]}""",
            PolicyDocumentWriter.WriteMinified(grant.Policy.Document));
        Assert.Empty(PolicyLint.Check(new PolicyDescription(grant.Policy.Name, grant.Policy.Document).ToPolicy()));
    }

    [Theory]
    [MemberData(nameof(EachRecipe))]
    public async Task It_is_made_repeated_checked_and_removed(string recipe)
    {
        var made = await _bed.ApplyAsync(Tagged(Recipes[recipe]));

        Assert.Equal("UNCHANGED", (await _bed.ApplyAsync(Recipes[recipe])).Status);
        Assert.Equal("IN_SYNC", (await _bed.CheckAsync(made.Name)).Status);
        Assert.Equal("DELETED", (await _bed.RemoveAsync(made.Name)).Status);
        Assert.DoesNotContain(_bed.Aws.World.Resources.All, resource => resource.Id.Contains(made.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aws")]
    [InlineData("aws-us-gov")]
    [InlineData("aws-cn")]
    public void Its_ARNs_are_of_the_partition(string partition) => Assert.All(Recipes, recipe =>
    {
        var role = recipe.Value(new RecipePlace(partition, RoleBed.Account));
        var texts = new[] { role.Trust, role.InlinePolicies[0].Document, role.Boundary!.Document }.Select(PolicyDocumentWriter.WriteMinified).Append(role.PermissionsBoundary!);
        Assert.All(texts, text => Assert.DoesNotMatch($"arn:(?!{partition}:)", text));
    });

    [Fact]
    public void Services_say_for_which_account_they_call_where_they_say_it()
    {
        var trust = PolicyDocumentWriter.WriteMinified(Recipes["admin, everything"](Place).Trust);

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"sagemaker.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"},"ArnLike":{"aws:SourceArn":"arn:aws:sagemaker:*:123456789012:*"}}},"""
            + """{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"},"ArnLike":{"aws:SourceArn":"arn:aws:ecs:*:123456789012:*"}}}]}""",
            trust);
        // EC2 sends neither key: with a condition on one of them no instance would get the role.
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}""".Replace("\"Statement\":{", "\"Statement\":[{", StringComparison.Ordinal).Replace("}}", "}]}", StringComparison.Ordinal),
            PolicyDocumentWriter.WriteMinified(Recipes["skypilot, instance"](Place).Trust));
        Assert.Equal(["sagemaker.amazonaws.com"], Recipes["admin, serving"](Place).Trust.Statements.SelectMany(statement => statement.Principals).Select(principal => principal.Value));
    }

    [Theory]
    [InlineData("admin, everything", "AmazonSageMakerFullAccess")]
    [InlineData("mlflow", "AmazonSageMakerFullAccess")]
    public async Task It_takes_away_most_of_what_the_plain_one_may_do_and_adds_nothing_wider(string recipe, string full)
    {
        var hardened = Recipes[recipe](Place);
        var plain = await _bed.PlanAsync(place => hardened.Recipe == "Admin" ? AdminRole.Of(place) : MlflowRole.Of(place, "churn"));
        var scoped = await _bed.PlanAsync(Tagged(Recipes[recipe]));

        var difference = new PolicyComparison(plain.Policies, scoped.Policies).Summary;

        Assert.Contains(full, difference.Reference);
        Assert.True(difference.LeftOutActions > 10 * difference.DifferenceActions, $"{difference.LeftOutActions} left out");
        Assert.True(difference.DifferenceActions < 40, $"{difference.DifferenceActions} are granted");
        Assert.Equal(0, difference.Wider);
    }

    [Fact]
    public async Task Its_tags_must_be_there()
    {
        var refused = await _bed.FailAsync(place => Recipes["admin, serving"](place) with { Tags = Tags.Remove("owner").Remove("project") });

        Assert.Equal("RoleTagMissing", refused.Id);
        Assert.Contains("project, owner", refused.Message, StringComparison.Ordinal);
        Assert.Empty(_bed.Writes);

        await _bed.ApplyAsync(Tagged(Recipes["admin, serving"]));
        await _bed.Iam.UntagRoleAsync(new UntagRoleRequest { RoleName = Name, TagKeys = ["owner"] }, Token);
        Assert.Equal(["tag owner"], (await _bed.CheckAsync()).Differences.Select(difference => difference.Part));
    }

    [Fact]
    public async Task What_drifted_is_put_back()
    {
        await _bed.ApplyAsync(Tagged(Recipes["admin, serving"]));
        const string Wide = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
        await _bed.Iam.CreatePolicyVersionAsync(new CreatePolicyVersionRequest { PolicyArn = BoundaryArn, PolicyDocument = Wide, SetAsDefault = true }, Token);
        await _bed.Iam.DeleteRolePermissionsBoundaryAsync(new DeleteRolePermissionsBoundaryRequest { RoleName = Name }, Token);

        Assert.Equal([$"boundary policy mlops-boundary-{Name}", "permissions boundary"], (await _bed.CheckAsync()).Differences.Select(difference => difference.Part));
        Assert.Equal([$"boundary policy mlops-boundary-{Name} changed", $"permissions boundary mlops-boundary-{Name} set"], (await _bed.ApplyAsync(Recipes["admin, serving"])).Changes);
        Assert.Equal("IN_SYNC", (await _bed.CheckAsync()).Status);
    }

    [Fact]
    public async Task From_plain_to_hardened_and_back_nothing_is_left_over()
    {
        await _bed.ApplyAsync(RoleBed.Admin);

        var hardened = await _bed.ApplyAsync(Tagged(Recipes["admin, serving"]));

        Assert.Equal(["constellaxion-jobs"], hardened.Policies.Select(policy => policy.Name));
        Assert.Equal(BoundaryArn, hardened.PermissionsBoundary);
        var back = await _bed.ApplyAsync(RoleBed.Admin);
        Assert.Equal(["ConstellaxionECRAccess", "AmazonSageMakerFullAccess", "AmazonEC2ContainerRegistryFullAccess", "AmazonS3FullAccess"], back.Policies.Select(policy => policy.Name));
        Assert.Null(back.PermissionsBoundary);
        Assert.DoesNotContain(_bed.Aws.World.Resources.All, resource => resource.Id.Contains("mlops-boundary", StringComparison.Ordinal));
        Assert.Equal("IN_SYNC", (await _bed.CheckAsync()).Status);
    }

    [Fact]
    public async Task A_boundary_of_others_takes_the_place_of_its_own()
    {
        const string Other = "arn:aws:iam::aws:policy/PowerUserAccess";
        await _bed.ApplyAsync(Tagged(Recipes["admin, serving"]));

        var bounded = await _bed.ApplyAsync(place => new RoleSettings { PermissionsBoundary = Other, Tags = Tags }.ApplyTo(Recipes["admin, serving"](place)));

        Assert.Equal(Other, bounded.PermissionsBoundary);
        Assert.Null(bounded.Boundary);
        Assert.DoesNotContain(_bed.Aws.World.Resources.All, resource => resource.Id.Contains("mlops-boundary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_becomes_the_documented_role_only_where_that_is_said()
    {
        await _bed.ApplyAsync(Tagged(Recipes["admin, serving"]));
        var before = _bed.Writes.Count;

        var refused = await Assert.ThrowsAsync<MlOpsException>(() => _bed.ApplyAsync(RoleBed.Admin, widen: false));

        Assert.Equal("RoleWouldWiden", refused.Id);
        Assert.Contains("Activity = Serve", refused.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(before, _bed.Writes.Count);
        Assert.Equal("UPDATED", (await _bed.ApplyAsync(RoleBed.Admin, widen: true)).Status);
    }

    [Fact]
    public async Task A_plan_names_no_policies_as_others_that_go()
    {
        await _bed.ApplyAsync(RoleBed.Admin);

        Assert.Empty((await _bed.PlanAsync(Tagged(Recipes["admin, serving"]))).OtherPolicies);
    }

    [Fact]
    public async Task A_boundary_of_others_is_not_replaced_unless_it_is_named()
    {
        const string Other = "arn:aws:iam::aws:policy/ReadOnlyAccess";
        await _bed.ApplyAsync(RoleBed.Admin);
        await _bed.Iam.PutRolePermissionsBoundaryAsync(new PutRolePermissionsBoundaryRequest { RoleName = Name, PermissionsBoundary = Other }, Token);
        var before = _bed.Writes.Count;

        var refused = await _bed.FailAsync(Tagged(Recipes["admin, serving"]));

        Assert.Equal("RoleBounded", refused.Id);
        Assert.Contains($"-PermissionsBoundary {Other}", refused.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(before, _bed.Writes.Count);
        Assert.Equal(Other, (await _bed.ApplyAsync(place => new RoleSettings { PermissionsBoundary = Other, Tags = Tags }.ApplyTo(Recipes["admin, serving"](place)))).PermissionsBoundary);
    }

    [Fact]
    public async Task What_a_boundary_holds_back_is_said_before_it_is_taken_off()
    {
        await _bed.ApplyAsync(Tagged(Recipes["admin, serving"]));
        await _bed.Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Name, PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" }, Token);

        Assert.Equal("take off its permissions boundary, which holds back AdministratorAccess", (await _bed.PlanAsync(RoleBed.Admin)).Changes[0]);
    }

    [Fact]
    public async Task A_boundary_policy_that_is_no_longer_ours_stays()
    {
        await _bed.ApplyAsync(Tagged(Recipes["admin, serving"]));
        await _bed.Iam.TagPolicyAsync(new TagPolicyRequest { PolicyArn = BoundaryArn, Tags = [new Tag { Key = "mlops:policy", Value = "" }] }, Token);

        Assert.DoesNotContain((await _bed.RemoveAsync()).Changes, change => change.StartsWith("boundary policy", StringComparison.Ordinal));
        Assert.Contains(_bed.Aws.World.Resources.All, resource => resource.Id.Contains("mlops-boundary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_policy_that_is_too_large_is_refused_before_anything_is_changed()
    {
        await _bed.ApplyAsync(RoleBed.Admin);
        var before = _bed.Writes.Count;
        var options = Admin("Serve") with { Buckets = [.. Enumerable.Range(0, 60).Select(number => $"churn-data-with-a-long-name-{number:D3}")] };

        var refused = await _bed.FailAsync(Tagged(place => AdminRole.Of(place, options)));

        Assert.Equal("PolicyTooLarge", refused.Id);
        Assert.Equal(before, _bed.Writes.Count);
    }

    [Fact]
    public async Task Many_names_are_kept_in_many_tags()
    {
        string[] buckets = [.. Enumerable.Range(0, 20).Select(number => $"churn-data-with-a-long-name-{number:D3}")];

        await _bed.ApplyAsync(Tagged(place => AdminRole.Of(place, Admin("Serve") with { Buckets = [.. buckets] })));

        Assert.Equal("IN_SYNC", (await _bed.CheckAsync()).Status);
        Assert.Contains("mlops:recipe:Bucket:3", (await _bed.ReadAsync()).Tags.Keys);
        Assert.NotNull((await _bed.ReadAsync()).Boundary);
        await _bed.ApplyAsync(Tagged(place => AdminRole.Of(place, Admin("Serve"))));
        Assert.DoesNotContain("mlops:recipe:Bucket:3", (await _bed.ReadAsync()).Tags.Keys);
    }

    [Fact]
    public async Task A_policy_of_others_of_the_boundarys_name_stays()
    {
        const string Deny = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}""";
        await _bed.Iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = $"mlops-boundary-{Name}", PolicyDocument = Deny }, Token);

        Assert.Equal("PolicyNotOurs", (await _bed.FailAsync(Tagged(Recipes["admin, serving"]))).Id);
        Assert.Equal("CREATED", (await _bed.ApplyAsync(Tagged(Recipes["admin, serving"]), adopt: true)).Status);
    }

    [Fact]
    public async Task A_boundary_that_holds_others_too_is_not_deleted()
    {
        await _bed.ApplyAsync(Tagged(Recipes["admin, serving"]));
        await _bed.Iam.CreateRoleAsync(
            new CreateRoleRequest { RoleName = "other", AssumeRolePolicyDocument = PolicyDocumentWriter.WriteMinified(AdminRole.Of(Place).Trust), PermissionsBoundary = BoundaryArn }, Token);
        var before = _bed.Writes.Count;

        Assert.Equal("BoundaryInUse", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync())).Id);
        Assert.Equal(before, _bed.Writes.Count);

        // The plain role is made all the same: the policy is somebody's boundary, and stays.
        await _bed.ApplyAsync(RoleBed.Admin);
        Assert.Contains(_bed.Aws.World.Resources.All, resource => resource.Id.Contains("mlops-boundary", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EachKill))]
    public async Task Whoever_is_killed_at_any_call_goes_on_with_the_same_command(FaultKind kind)
    {
        for (var call = 1; ; call++)
        {
            await using var bed = new RoleBed();
            await bed.ApplyAsync(RoleBed.Admin);
            bed.Aws.Faults.Add(new CallFault(kind) { Call = call });
            var isKilled = await Record.ExceptionAsync(() => bed.ApplyAsync(Tagged(Recipes["admin, serving"]))) is not null;
            bed.Aws.Faults.Revive();
            bed.Aws.Faults.Clear();

            var role = await bed.ApplyAsync(Tagged(Recipes["admin, serving"]));
            Assert.Equal(["constellaxion-jobs"], role.Policies.Select(policy => policy.Name));
            Assert.Equal("UNCHANGED", (await bed.ApplyAsync(Tagged(Recipes["admin, serving"]))).Status);
            if (!isKilled)
            {
                Assert.True(call > 10, "Whoever ran was killed at every call.");
                return;
            }
        }
    }

    [Theory]
    [InlineData(FaultKind.Throttle)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.BreakBefore)]
    [InlineData(FaultKind.BreakAfter)]
    public async Task A_call_that_fails_once_is_made_again(FaultKind kind)
    {
        for (var call = 1; ; call++)
        {
            await using var bed = new RoleBed();
            await bed.ApplyAsync(RoleBed.Admin);
            bed.Aws.Faults.Add(new CallFault(kind) { Call = call });

            await bed.ApplyAsync(Tagged(Recipes["admin, serving"]));
            Assert.Equal("UNCHANGED", (await bed.ApplyAsync(Tagged(Recipes["admin, serving"]))).Status);
            await bed.RemoveAsync();

            Assert.DoesNotContain(bed.Aws.World.Resources.All, resource => resource.Id.Contains(Name, StringComparison.Ordinal));
            if (bed.Aws.Calls.Calls.All(made => made.Fault is null))
            {
                Assert.True(call > 30, "Every call failed in its turn.");
                return;
            }
        }
    }

    [Theory]
    [MemberData(nameof(EachKill))]
    public async Task Whoever_is_killed_on_the_way_back_goes_on_too(FaultKind kind)
    {
        for (var call = 1; ; call++)
        {
            await using var bed = new RoleBed();
            await bed.ApplyAsync(Tagged(Recipes["admin, serving"]));
            bed.Aws.Faults.Add(new CallFault(kind) { Call = call });
            var isKilled = await Record.ExceptionAsync(() => bed.ApplyAsync(RoleBed.Admin)) is not null;
            bed.Aws.Faults.Revive();
            bed.Aws.Faults.Clear();

            await bed.ApplyAsync(RoleBed.Admin);
            Assert.Equal("IN_SYNC", (await bed.CheckAsync()).Status);
            Assert.DoesNotContain(bed.Aws.World.Resources.All, resource => resource.Id.Contains("mlops-boundary", StringComparison.Ordinal));
            if (!isKilled)
            {
                Assert.True(call > 10, "Whoever ran was killed at every call.");
                return;
            }
        }
    }

    [Theory]
    [InlineData("InvalidName", "Serve", "data*", "model")]
    [InlineData("RepositoryInvalid", "Serve", "data", "Model!")]
    [InlineData("RepositoryInvalid", "Serve", "data", "arn:aws-cn:ecr:cn-north-1:123456789012:repository/model")]
    [InlineData("ActivityUnknown", "Dance", "data", "model")]
    [InlineData("HardeningIncomplete", "Serve", null, "model")]
    [InlineData("HardeningIncomplete", "Serve", "data", null)]
    [InlineData("HardeningIncomplete", null, "data", "model")]
    public void What_it_is_for_is_checked_before_anybody_is_called(string id, string? activity, string? bucket, string? repository) =>
        Assert.Equal(id, Assert.Throws<MlOpsException>(() => AdminRole.Of(Place, new AdminRoleOptions { Hardened = true, Activities = List(activity), Buckets = List(bucket), Repositories = List(repository) })).Id);

    // What skylet calls of EC2 to stop and to end a cluster: sky/provision/aws/instance.py at 00526108, stop_instances, terminate_instances and what they call.
    [Theory]
    [InlineData("ec2:DescribeInstances", "*")]
    [InlineData("ec2:DescribeVpcs", "*")]
    [InlineData("ec2:DescribeSecurityGroups", "*")]
    [InlineData("ec2:StopInstances", "arn:aws:ec2:us-west-2:123456789012:instance/i-1")]
    [InlineData("ec2:TerminateInstances", "arn:aws:ec2:us-west-2:123456789012:instance/i-1")]
    [InlineData("ec2:ModifyInstanceAttribute", "arn:aws:ec2:us-west-2:123456789012:instance/i-1")]
    [InlineData("ec2:ModifyInstanceAttribute", "arn:aws:ec2:us-west-2:123456789012:security-group/sg-1")]
    public void A_cluster_stops_and_ends_itself_and_no_other(string action, string resource)
    {
        var policy = SkyPilotRole.Of(Place, new SkyPilotRoleOptions { Hardened = true, Autostop = true }).InlinePolicies[0];
        bool Decide(string tag, string profile) => PolicyEvaluator.Evaluate(
            new AuthorizationRequest
            {
                Principal = new AuthorizationPrincipal { Arn = "arn:aws:sts::123456789012:assumed-role/skypilot-v1/i-1", AccountId = RoleBed.Account, RoleArn = "arn:aws:iam::123456789012:role/skypilot-v1" },
                Action = action,
                Resource = resource,
                ResourceAccountId = RoleBed.Account,
            }.With($"aws:ResourceTag/{tag}", "one").With("ec2:InstanceProfile", $"arn:aws:iam::123456789012:instance-profile/{profile}"),
            new PolicySet { Identity = [policy] }).IsAllowed;

        Assert.True(Decide("skypilot-cluster-name", "skypilot-v1"));
        if (resource.Contains(":instance/", StringComparison.Ordinal))
        {
            Assert.False(Decide("Name", "skypilot-v1"));
            Assert.False(Decide("skypilot-cluster-name", "other"));
        }
    }

    [Fact]
    public void SkyPilots_must_be_for_something() =>
        Assert.Equal("HardeningIncomplete", Assert.Throws<MlOpsException>(() => SkyPilotRole.Of(Place, new SkyPilotRoleOptions { Hardened = true })).Id);

    [Theory]
    [InlineData("team/model", "arn:aws:ecr:*:123456789012:repository/team/model")]
    [InlineData("763104351884.dkr.ecr.us-west-2.amazonaws.com/djl-inference", "arn:aws:ecr:us-west-2:763104351884:repository/djl-inference")]
    [InlineData("arn:aws:ecr:*:123456789012:repository/model", "arn:aws:ecr:*:123456789012:repository/model")]
    public async Task Repositories_are_named_in_three_ways(string text, string arn)
    {
        var recipe = AdminRole.Of(Place, Admin("Serve") with { Repositories = [text] });
        await _bed.ApplyAsync(_ => recipe with { Tags = Tags });
        Assert.Equal("IN_SYNC", (await _bed.CheckAsync()).Status);

        Assert.Contains(recipe.InlinePolicies[0].Document.Statements, statement => statement.Resources.Contains(arn));
    }

    [Fact]
    public async Task Tags_that_no_recipe_takes_make_it_unknown()
    {
        await _bed.ApplyAsync(Tagged(Recipes["admin, serving"]));
        await _bed.Iam.TagRoleAsync(new TagRoleRequest { RoleName = Name, Tags = [new Tag { Key = "mlops:recipe:Activity", Value = "Dance" }] }, Token);

        Assert.Equal("RecipeUnknown", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.CheckAsync())).Id);
        Assert.Equal(["tags mlops:recipe:Activity set"], (await _bed.ApplyAsync(Tagged(Recipes["admin, serving"]))).Changes);
    }

    private static AdminRoleOptions Admin(params string[] activities) => new() { Hardened = true, Activities = [.. activities], Buckets = ["churn-data", "churn-models"], Repositories = ["churn/model"] };

    private static Func<RecipePlace, RoleRecipe> Tagged(Func<RecipePlace, RoleRecipe> recipe) => place => recipe(place) with { Tags = Tags };

    private static ImmutableArray<string> List(string? item) => item is null ? [] : [item];
}
