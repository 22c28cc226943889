using Amazon.IdentityManagement.Model;
using MlOps.Iam;
using MlOps.Roles;

namespace MlOps.Unit.Roles;

/// <summary>A recipe gives a role of others one policy, looks after it, and touches nothing else of that role.</summary>
public sealed class RoleGrantTests : IAsyncDisposable
{
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::414351767826:root"},"Action":"sts:AssumeRole"}]}""";
    private const string Own = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:RunInstances","Resource":"*"}]}""";
    private const string Workspace = "databricks";
    private const string Policy = "mlops-pass-role-churn";

    private readonly RoleBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task The_role_of_others_gets_the_policy_and_keeps_what_it_has()
    {
        await MakeOthersAsync(Workspace);

        var role = await _bed.ApplyAsync(RoleBed.Mlflow(Workspace));

        Assert.Equal(
            ["created", "inline policy mlflow-sagemaker-deployment put", "AmazonSageMakerFullAccess attached", "instance profile churn created", "put into instance profile churn",
                $"inline policy {Policy} of role {Workspace} put"],
            role.Changes);
        Assert.Equal((Workspace, Workspace), (role.Choices["WorkspaceRole"], role.Tags["mlops:recipe:WorkspaceRole"]));
        Assert.Equal([Policy, "own"], await PoliciesOfAsync(Workspace));
        Assert.True(PolicyEquality.AreEqual(
            PublishedBlock.Read("databricks-sagemaker-iam-3", ("<account-id>", RoleBed.Account), ("<role-name>", "churn")),
            EncodedPolicy.Read((await GetAsync(Workspace, Policy)).PolicyDocument)!));
        Assert.Empty((await _bed.Iam.GetRoleAsync(new GetRoleRequest { RoleName = Workspace }, Token)).Role.Tags ?? []);
    }

    [Fact]
    public async Task Again_it_changes_nothing()
    {
        await MakeOthersAsync(Workspace);
        await _bed.ApplyAsync(RoleBed.Mlflow(Workspace));
        var before = _bed.Writes.Count;

        var again = await _bed.ApplyAsync(RoleBed.Mlflow(Workspace));

        Assert.Equal("UNCHANGED", again.Status);
        Assert.Equal($"inline policy {Policy} of role {Workspace}", again.LeftAlone[^1]);
        Assert.Equal(before, _bed.Writes.Count);
        Assert.Equal("IN_SYNC", (await _bed.CheckAsync("churn")).Status);
    }

    [Fact]
    public async Task A_plan_shows_it_and_only_reads()
    {
        await MakeOthersAsync(Workspace);
        var before = _bed.Writes.Count;

        var planned = await _bed.PlanAsync(RoleBed.Mlflow(Workspace));

        Assert.Equal($"put inline policy {Policy} of role {Workspace}", planned.Changes[^1]);
        Assert.Equal(before, _bed.Writes.Count);
    }

    [Theory]
    [InlineData("nobody", "GrantedRoleNotFound")]
    [InlineData("arn:aws:iam::123456789012:role/databricks", "RoleNameInvalid")]
    [InlineData("Churn", "RoleGrantsItself")]
    public async Task A_role_that_cannot_get_it_is_refused_before_anything_is_changed(string workspaceRole, string id)
    {
        var refused = await _bed.FailAsync(RoleBed.Mlflow(workspaceRole));

        Assert.Equal((id, workspaceRole), (refused.Id, refused.Resource));
        Assert.Contains("-WorkspaceRole", refused.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(_bed.Writes);
    }

    [Fact]
    public void A_role_of_a_service_of_AWS_is_refused()
    {
        const string Path = "/aws-service-role/spot.amazonaws.com/";
        var recipe = RoleBed.Mlflow("AWSServiceRoleForEC2Spot")(new RecipePlace("aws", RoleBed.Account));
        var arn = $"arn:aws:iam::{RoleBed.Account}:role{Path}AWSServiceRoleForEC2Spot";
        var state = new RoleState(null, null) { Grants = [new ExistingGrant(recipe.Grants[0]) { RoleArn = arn, RolePath = Path }] };

        var refused = Assert.Throws<MlOpsException>(() => GrantRules.Ensure(recipe, state));

        Assert.Equal(("EntityUnmodifiable", arn), (refused.Id, refused.Resource));
    }

    [Fact]
    public async Task A_role_with_a_path_that_the_policies_do_not_name_is_not_taken_over()
    {
        await _bed.Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "churn", Path = "/team/", AssumeRolePolicyDocument = Trust }, Token);
        await _bed.Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "constellaxion-admin", Path = "/team/", AssumeRolePolicyDocument = Trust }, Token);
        var before = _bed.Writes.Count;

        var refused = await _bed.FailAsync(RoleBed.Mlflow(null), adopt: true);

        Assert.Equal(("RolePathDiffers", $"arn:aws:iam::{RoleBed.Account}:role/team/churn"), (refused.Id, refused.Resource));
        Assert.Equal(before, _bed.Writes.Count);

        // A recipe whose policies do not name the role takes over one with a path.
        Assert.Equal("UPDATED", (await _bed.ApplyAsync(RoleBed.Admin, adopt: true)).Status);
    }

    [Fact]
    public async Task Another_choice_moves_it()
    {
        await MakeOthersAsync(Workspace);
        await MakeOthersAsync("other");
        await _bed.ApplyAsync(RoleBed.Mlflow(Workspace));

        var moved = await _bed.ApplyAsync(RoleBed.Mlflow("other"));

        // While the tags still tell of the first role its policy goes, so that no stop leaves it there.
        Assert.Equal(
            [$"inline policy {Policy} of role {Workspace} deleted", "tags mlops:recipe:WorkspaceRole set", $"inline policy {Policy} of role other put"],
            moved.Changes);
        Assert.Equal(["own"], await PoliciesOfAsync(Workspace));
        Assert.Equal([Policy, "own"], await PoliciesOfAsync("other"));
    }

    [Fact]
    public async Task Without_the_choice_it_goes()
    {
        await MakeOthersAsync(Workspace);
        await _bed.ApplyAsync(RoleBed.Mlflow(Workspace));

        var role = await _bed.ApplyAsync(RoleBed.Mlflow(null));

        Assert.Equal([$"inline policy {Policy} of role {Workspace} deleted", "tags mlops:recipe:WorkspaceRole removed"], role.Changes);
        Assert.Equal(["own"], await PoliciesOfAsync(Workspace));
        Assert.Equal("UNCHANGED", (await _bed.ApplyAsync(RoleBed.Mlflow(null))).Status);
    }

    [Fact]
    public async Task Several_roles_have_a_policy_each_in_one_role_of_others()
    {
        await MakeOthersAsync(Workspace);
        await _bed.ApplyAsync(RoleBed.Mlflow(Workspace));
        await _bed.ApplyAsync(RoleBed.Mlflow(Workspace, "price"));
        Assert.Equal([Policy, "mlops-pass-role-price", "own"], await PoliciesOfAsync(Workspace));

        await _bed.RemoveAsync("churn");

        Assert.Equal(["mlops-pass-role-price", "own"], await PoliciesOfAsync(Workspace));
        Assert.Equal("IN_SYNC", (await _bed.CheckAsync("price")).Status);
    }

    [Fact]
    public async Task What_drifted_is_told_and_put_back()
    {
        await MakeOthersAsync(Workspace);
        await _bed.ApplyAsync(RoleBed.Mlflow(Workspace));

        await _bed.Iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = Workspace, PolicyName = Policy, PolicyDocument = Own }, Token);
        var changed = Assert.Single((await _bed.CheckAsync("churn")).Differences);
        await _bed.Iam.DeleteRolePolicyAsync(new DeleteRolePolicyRequest { RoleName = Workspace, PolicyName = Policy }, Token);
        var gone = Assert.Single((await _bed.CheckAsync("churn")).Differences);
        var again = await _bed.ApplyAsync(RoleBed.Mlflow(Workspace));

        Assert.Equal(($"inline policy {Policy} of role {Workspace}: NOT_EQUAL", Own), (changed.ToString(), changed.Actual));
        Assert.Equal($"inline policy {Policy} of role {Workspace}: REMOVE", gone.ToString());
        Assert.Equal([$"inline policy {Policy} of role {Workspace} put"], again.Changes);
    }

    [Fact]
    public async Task Removal_takes_it_away_first_and_nothing_else()
    {
        await MakeOthersAsync(Workspace);
        await _bed.ApplyAsync(RoleBed.Mlflow(Workspace));

        var removed = await _bed.RemoveAsync("churn");

        Assert.Equal($"inline policy {Policy} of role {Workspace} deleted", removed.Changes[0]);
        Assert.Equal(["own"], await PoliciesOfAsync(Workspace));
    }

    [Fact]
    public async Task A_role_of_others_that_is_gone_is_drift_and_hinders_no_removal()
    {
        await MakeOthersAsync(Workspace);
        await _bed.ApplyAsync(RoleBed.Mlflow(Workspace));
        foreach (var policy in await PoliciesOfAsync(Workspace))
        {
            await _bed.Iam.DeleteRolePolicyAsync(new DeleteRolePolicyRequest { RoleName = Workspace, PolicyName = policy }, Token);
        }

        await _bed.Iam.DeleteRoleAsync(new DeleteRoleRequest { RoleName = Workspace }, Token);

        Assert.Equal($"inline policy {Policy} of role {Workspace}: REMOVE", Assert.Single((await _bed.CheckAsync("churn")).Differences).ToString());
        Assert.Equal("DELETED", (await _bed.RemoveAsync("churn")).Status);
    }

    [Fact]
    public async Task What_somebody_wrote_into_the_tag_instead_of_a_name_counts_for_nothing()
    {
        await _bed.ApplyAsync(RoleBed.Mlflow(null));
        await _bed.Iam.TagRoleAsync(new TagRoleRequest { RoleName = "churn", Tags = [new Tag { Key = "mlops:recipe:WorkspaceRole", Value = "no name" }] }, Token);

        Assert.Equal("IN_SYNC", (await _bed.CheckAsync("churn")).Status);
        Assert.Equal(["tags mlops:recipe:WorkspaceRole removed"], (await _bed.ApplyAsync(RoleBed.Mlflow(null))).Changes);
    }

    private async Task MakeOthersAsync(string name)
    {
        await _bed.Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = name, AssumeRolePolicyDocument = Trust }, Token);
        await _bed.Iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = name, PolicyName = "own", PolicyDocument = Own }, Token);
    }

    private async Task<IEnumerable<string>> PoliciesOfAsync(string role) =>
        (await _bed.Iam.ListRolePoliciesAsync(new ListRolePoliciesRequest { RoleName = role }, Token)).PolicyNames.Order(StringComparer.Ordinal);

    private Task<GetRolePolicyResponse> GetAsync(string role, string policy) => _bed.Iam.GetRolePolicyAsync(new GetRolePolicyRequest { RoleName = role, PolicyName = policy }, Token);
}
