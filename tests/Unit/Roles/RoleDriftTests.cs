using Amazon.IdentityManagement.Model;

namespace MlOps.Unit.Roles;

/// <summary>A role is compared with the recipe that made it, as its tags tell.</summary>
public sealed class RoleDriftTests : IAsyncDisposable
{
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
    private const string Own = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""";
    private const string Name = "constellaxion-admin";

    private readonly RoleBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task What_was_chosen_is_no_drift()
    {
        await _bed.ApplyAsync(place => RoleBed.Chosen(place, TimeSpan.FromMinutes(90), "arn:aws:iam::aws:policy/PowerUserAccess"));

        Assert.Equal("IN_SYNC", (await _bed.CheckAsync()).Status);
    }

    [Fact]
    public async Task Everything_that_differs_is_told_with_what_is_wanted_and_what_there_is()
    {
        await _bed.ApplyAsync(place => RoleBed.Chosen(place, TimeSpan.FromMinutes(90), "arn:aws:iam::aws:policy/PowerUserAccess"));
        var before = _bed.Writes.Count;
        await _bed.Iam.UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest { RoleName = Name, PolicyDocument = Trust }, Token);
        await _bed.Iam.DeleteRolePermissionsBoundaryAsync(new DeleteRolePermissionsBoundaryRequest { RoleName = Name }, Token);
        await _bed.Iam.UpdateRoleAsync(new UpdateRoleRequest { RoleName = Name, Description = "mine", MaxSessionDuration = 3600 }, Token);
        await _bed.Iam.DeleteRolePolicyAsync(new DeleteRolePolicyRequest { RoleName = Name, PolicyName = "ConstellaxionECRAccess" }, Token);
        await _bed.Iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = Name, PolicyName = "own", PolicyDocument = Own }, Token);
        await _bed.Iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = Name, PolicyArn = "arn:aws:iam::aws:policy/AmazonS3FullAccess" }, Token);
        await _bed.Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Name, PolicyArn = "arn:aws:iam::aws:policy/AmazonEC2FullAccess" }, Token);
        var changed = _bed.Writes.Count - before;

        var report = await _bed.CheckAsync();

        Assert.Equal("DRIFTED", report.Status);
        Assert.Equal(
            ["trust policy: NOT_EQUAL", "permissions boundary: REMOVE", "description: NOT_EQUAL", "session duration: NOT_EQUAL", "inline policy ConstellaxionECRAccess: REMOVE", "inline policy own: ADD",
                "managed policy AmazonS3FullAccess: REMOVE", "managed policy AmazonEC2FullAccess: ADD"],
            report.Differences.Select(difference => difference.ToString()));
        Assert.Equal((Trust, Own), (report.Differences[0].Actual, report.Differences[5].Actual));
        Assert.Equal(("01:30:00", "01:00:00"), (report.Differences[3].Expected, report.Differences[3].Actual));
        Assert.Equal(before + changed, _bed.Writes.Count);
    }

    [Fact]
    public async Task A_role_that_MlOps_did_not_make_is_not_judged()
    {
        await _bed.Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = Name, AssumeRolePolicyDocument = Trust, Tags = [new Tag { Key = "mlops:role", Value = "another" }] }, Token);

        Assert.Equal("RoleNotOurs", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.CheckAsync())).Id);
    }

    [Theory]
    [InlineData("Later", "'Later'")]
    [InlineData(null, "no tag mlops:recipe")]
    public async Task A_recipe_that_is_not_known_is_named(string? recipe, string said)
    {
        List<Tag> tags = [new Tag { Key = "mlops:role", Value = Name }];
        await _bed.Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = Name, AssumeRolePolicyDocument = Trust, Tags = recipe is null ? tags : [.. tags, new Tag { Key = "mlops:recipe", Value = recipe }] }, Token);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.CheckAsync());

        Assert.Equal("RecipeUnknown", error.Id);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }
}
