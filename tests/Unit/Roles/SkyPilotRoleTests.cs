using System.Collections.Immutable;
using Amazon.IdentityManagement.Model;
using MlOps.Iam;
using MlOps.Roles;
using MlOps.Roles.Recipes;

namespace MlOps.Unit.Roles;

/// <summary>The role of SkyPilot's instances, both ways of its documentation.</summary>
public sealed class SkyPilotRoleTests : IAsyncDisposable
{
    private const string Policy = "arn:aws:iam::123456789012:policy/minimal-skypilot-policy";
    private const string Reader = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:Describe*","Resource":"*"}]}""";

    private static readonly RecipePlace Place = new("aws", "123456789012");

    private readonly RoleBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public void EC2_may_assume_it_and_it_has_the_users_policy()
    {
        var recipe = SkyPilotRole.Of(Place, new());

        Assert.Equal(("skypilot-v1", "skypilot-v1"), (recipe.RoleName, recipe.InstanceProfile));
        Assert.Equal([new PolicyPrincipal("Service", "ec2.amazonaws.com")], Assert.Single(recipe.Trust.Statements).Principals);
        Assert.Equal([Policy], recipe.ManagedPolicies);
        Assert.Empty(recipe.InlinePolicies);
    }

    // What sky/provision/aws/config.py at 00526108 gives the role that it makes.
    [Fact]
    public void By_itself_SkyPilot_makes_it_with_more()
    {
        var recipe = SkyPilotRole.Of(Place, new() { Automatic = true });

        Assert.Equal(["arn:aws:iam::aws:policy/AmazonEC2FullAccess", "arn:aws:iam::aws:policy/AmazonS3FullAccess"], recipe.ManagedPolicies);
        var own = Assert.Single(recipe.InlinePolicies);
        Assert.Equal("SkyPilotPassRolePolicy", own.Name);
        Assert.Equal(
            ["iam:GetRole iam:PassRole: arn:aws:iam::123456789012:role/skypilot-v1", "iam:GetInstanceProfile: arn:aws:iam::123456789012:instance-profile/skypilot-v1"],
            own.Document.Statements.Select(statement => $"{string.Join(' ', statement.Actions)}: {string.Join(' ', statement.Resources)}"));
    }

    [Fact]
    public void What_is_chosen_is_attached_once()
    {
        Assert.Equal(
            [Policy, "arn:aws:iam::aws:policy/AmazonS3FullAccess", "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"],
            SkyPilotRole.Of(Place, new() { S3 = true, Ssm = true }).ManagedPolicies);
        Assert.Equal(2, SkyPilotRole.Of(Place, new() { Automatic = true, S3 = true }).ManagedPolicies.Length);
    }

    [Fact]
    public async Task A_policy_that_is_not_there_is_named_before_anything_is_made()
    {
        var refused = await _bed.FailAsync(place => SkyPilotRole.Of(place, new()));

        Assert.Equal(("PolicyNotFound", Policy), (refused.Id, refused.Resource));
        Assert.Empty(_bed.Writes);
    }

    [Fact]
    public async Task What_was_chosen_is_known_later_and_what_is_chosen_no_more_goes()
    {
        await _bed.Iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "other", PolicyDocument = Reader }, Token);
        ImmutableArray<string> other = ["arn:aws:iam::123456789012:policy/other"];
        var made = await _bed.ApplyAsync(place => SkyPilotRole.Of(place, new() { PolicyArns = other, S3 = true, Ssm = true }));

        Assert.Equal(["other", "AmazonS3FullAccess", "AmazonSSMManagedInstanceCore"], made.Policies.Select(policy => policy.Name));
        Assert.Equal(("IN_SYNC", "UNCHANGED"), ((await _bed.CheckAsync("skypilot-v1")).Status, (await _bed.ApplyAsync(place => SkyPilotRole.Of(place, new() { PolicyArns = other, S3 = true, Ssm = true }))).Status));

        var automatic = await _bed.ApplyAsync(place => SkyPilotRole.Of(place, new() { Automatic = true }));

        Assert.Equal(
            ["other detached", "AmazonSSMManagedInstanceCore detached", "tags mlops:recipe:Automatic set", "tags mlops:recipe:PolicyArns, mlops:recipe:S3, mlops:recipe:Ssm removed",
                "inline policy SkyPilotPassRolePolicy put", "AmazonEC2FullAccess attached"],
            automatic.Changes);
        Assert.Equal("IN_SYNC", (await _bed.CheckAsync("skypilot-v1")).Status);
    }
}
