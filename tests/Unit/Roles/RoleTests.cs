using Amazon.IdentityManagement.Model;
using MlOps.Roles.Recipes;

namespace MlOps.Unit.Roles;

/// <summary>A recipe makes its role, changes what differs, and leaves alone what is somebody else's.</summary>
public sealed class RoleTests : IAsyncDisposable
{
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
    private const string Name = "constellaxion-admin";

    private static readonly string[] Made =
    [
        "CreateRole", "PutRolePolicy", "AttachRolePolicy", "AttachRolePolicy", "AttachRolePolicy", "CreateInstanceProfile", "AddRoleToInstanceProfile",
    ];

    private readonly RoleBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_role_is_created_with_all_that_its_recipe_has()
    {
        var role = await _bed.ApplyAsync();

        Assert.Equal((Name, $"arn:aws:iam::123456789012:role/{Name}", "CREATED", true, "Admin"), (role.Name, role.Arn, role.Status, role.Created, role.Recipe));
        Assert.Equal($"arn:aws:iam::123456789012:instance-profile/{Name}", role.InstanceProfileArn);
        Assert.Equal(["ConstellaxionECRAccess", "AmazonSageMakerFullAccess", "AmazonEC2ContainerRegistryFullAccess", "AmazonS3FullAccess"], role.Policies.Select(policy => policy.Name));
        Assert.Equal(["Service: sagemaker.amazonaws.com", "Service: ecs-tasks.amazonaws.com"], role.Trust!.Statements.Single().Principals);
        Assert.Equal(
            ["created", "inline policy ConstellaxionECRAccess put", "AmazonSageMakerFullAccess attached", "AmazonEC2ContainerRegistryFullAccess attached", "AmazonS3FullAccess attached",
                $"instance profile {Name} created", $"put into instance profile {Name}"],
            role.Changes);
        Assert.Empty(role.LeftAlone);
        Assert.Empty(role.OtherPolicies);
        Assert.Equal(Made, _bed.Writes);
        var tags = (await _bed.Iam.GetRoleAsync(new GetRoleRequest { RoleName = Name }, Token)).Role.Tags;
        Assert.Equal(["mlops:recipe=Admin", $"mlops:role={Name}", "team=ml"], tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Again_it_changes_nothing()
    {
        await _bed.ApplyAsync();

        var again = await _bed.ApplyAsync();

        Assert.Equal(("UNCHANGED", false), (again.Status, again.Created));
        Assert.Empty(again.Changes);
        Assert.Equal(
            ["role", "tags", "trust policy", "description and session duration", "inline policy ConstellaxionECRAccess", "managed policy AmazonSageMakerFullAccess",
                "managed policy AmazonEC2ContainerRegistryFullAccess", "managed policy AmazonS3FullAccess", $"instance profile {Name}"],
            again.LeftAlone);
        Assert.Equal(Made, _bed.Writes);
    }

    [Fact]
    public async Task A_plan_only_reads()
    {
        var planned = await _bed.PlanAsync();

        Assert.Equal(("PLANNED", true, $"arn:aws:iam::123456789012:role/{Name}"), (planned.Status, planned.Created, planned.Arn));
        Assert.Equal("create the role", planned.Changes[0]);
        Assert.Empty(_bed.Writes);
    }

    [Theory]
    [InlineData("trust policy set", "UpdateAssumeRolePolicy")]
    [InlineData("inline policy ConstellaxionECRAccess put", "PutRolePolicy")]
    [InlineData("AmazonS3FullAccess attached", "AttachRolePolicy")]
    [InlineData("description and session duration set", "UpdateRole")]
    [InlineData("tags team set", "TagRole")]
    [InlineData($"put into instance profile {Name}", "AddRoleToInstanceProfile")]
    public async Task What_drifted_is_put_back_and_nothing_else(string change, string call)
    {
        await _bed.ApplyAsync();
        await DriftAsync(call);
        var before = _bed.Writes.Count;

        var again = await _bed.ApplyAsync();

        Assert.Equal("UPDATED", again.Status);
        Assert.Equal([change], again.Changes);
        Assert.Equal([call], _bed.Writes.Skip(before));
        Assert.Equal("UNCHANGED", (await _bed.ApplyAsync()).Status);
    }

    [Fact]
    public async Task Policies_that_somebody_added_are_named_and_stay()
    {
        await _bed.ApplyAsync();
        await _bed.Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Name, PolicyArn = "arn:aws:iam::aws:policy/AmazonEC2FullAccess" }, Token);
        await _bed.Iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = Name, PolicyName = "own", PolicyDocument = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""" }, Token);

        var role = await _bed.ApplyAsync();

        Assert.Equal("UNCHANGED", role.Status);
        Assert.Equal(["own", "AmazonEC2FullAccess"], role.OtherPolicies);
        Assert.Equal(6, role.Policies.Count);
    }

    [Fact]
    public async Task A_role_of_others_is_taken_over_only_where_that_is_asked_for()
    {
        await _bed.Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = Name, AssumeRolePolicyDocument = Trust }, Token);
        await _bed.Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Name, PolicyArn = "arn:aws:iam::aws:policy/AmazonEC2FullAccess" }, Token);
        var before = _bed.Writes.Count;

        var refused = await _bed.FailAsync();
        Assert.Equal(("RoleNotOurs", $"arn:aws:iam::123456789012:role/{Name}"), (refused.Id, refused.Resource));
        Assert.Equal(before, _bed.Writes.Count);

        var adopted = await _bed.ApplyAsync(adopt: true);
        Assert.Equal("UPDATED", adopted.Status);
        Assert.Equal(["taken over", "trust policy set", "description and session duration set"], adopted.Changes.Take(3));
        Assert.Equal(["AmazonEC2FullAccess"], adopted.OtherPolicies);
        Assert.Equal("UNCHANGED", (await _bed.ApplyAsync()).Status);
    }

    [Fact]
    public async Task A_role_of_another_recipe_is_refused()
    {
        await _bed.ApplyAsync();

        var refused = await _bed.FailAsync(place => RoleBed.Full(place) with { Recipe = "SkyPilot" });

        Assert.Equal("RoleOfOtherRecipe", refused.Id);
        Assert.Equal(Made, _bed.Writes);
    }

    [Fact]
    public async Task An_instance_profile_that_holds_another_role_is_refused_before_anything_is_made()
    {
        await _bed.ApplyAsync(place => RoleBed.Full(place) with { RoleName = "other" });
        var before = _bed.Writes.Count;

        Assert.Equal("InstanceProfileTaken", (await _bed.FailAsync()).Id);
        Assert.Equal(before, _bed.Writes.Count);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a,b")]
    [InlineData("")]
    [InlineData("rôle")]
    public async Task A_name_that_is_none_is_refused_before_AWS_is_asked(string name)
    {
        Assert.Equal("RoleNameInvalid", (await _bed.FailAsync(place => AdminRole.Of(place, name))).Id);
        Assert.Empty(_bed.Calls);
    }

    [Fact]
    public async Task A_permissions_boundary_is_set_and_stays_where_none_is_asked_for()
    {
        const string Boundary = "arn:aws:iam::aws:policy/PowerUserAccess";
        await _bed.ApplyAsync();

        var bounded = await _bed.ApplyAsync(place => RoleBed.Full(place) with { PermissionsBoundary = Boundary });
        var again = await _bed.ApplyAsync();

        Assert.Equal(["permissions boundary PowerUserAccess set"], bounded.Changes);
        Assert.Equal((Boundary, "UNCHANGED"), (again.PermissionsBoundary, again.Status));
    }

    [Fact]
    public async Task Two_runs_in_the_same_moment_end_well()
    {
        var roles = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _bed.ApplyAsync())));

        Assert.All(roles, role => Assert.Empty(role.OtherPolicies));
        Assert.Equal("UNCHANGED", (await _bed.ApplyAsync()).Status);
    }

    [Fact]
    public async Task Where_another_made_it_all_since_it_was_planned_it_is_left_alone_and_read()
    {
        await using var session = await _bed.PlanFirstAsync();
        await _bed.ApplyAsync();

        var role = await session.ExecuteAsync();

        Assert.Equal(("UNCHANGED", $"arn:aws:iam::123456789012:role/{Name}"), (role.Status, role.Arn));
        Assert.Equal(Made, _bed.Writes.Where(call => call != "CreateRole").Prepend("CreateRole"));
    }

    private Task DriftAsync(string call) => call switch
    {
        "UpdateAssumeRolePolicy" => _bed.Iam.UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest { RoleName = Name, PolicyDocument = Trust }, Token),
        "PutRolePolicy" => _bed.Iam.DeleteRolePolicyAsync(new DeleteRolePolicyRequest { RoleName = Name, PolicyName = "ConstellaxionECRAccess" }, Token),
        "AttachRolePolicy" => _bed.Iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = Name, PolicyArn = "arn:aws:iam::aws:policy/AmazonS3FullAccess" }, Token),
        "UpdateRole" => _bed.Iam.UpdateRoleAsync(new UpdateRoleRequest { RoleName = Name, MaxSessionDuration = 7200 }, Token),
        "TagRole" => _bed.Iam.TagRoleAsync(new TagRoleRequest { RoleName = Name, Tags = [new Tag { Key = "team", Value = "other" }] }, Token),
        _ => _bed.Iam.RemoveRoleFromInstanceProfileAsync(new RemoveRoleFromInstanceProfileRequest { InstanceProfileName = Name, RoleName = Name }, Token),
    };
}
