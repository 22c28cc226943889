using System.Text.Json.Nodes;
using Amazon;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using MlOps.Roles;
using MlOps.Roles.AdminUser;
using MlOps.Roles.Recipes;
using MlOps.Sandbox.Identity;

namespace MlOps.Unit.Roles.AdminUser;

/// <summary>The calls that the policy of whoever makes the admin role is made of are those that the engine makes: no fewer, and no more.</summary>
public sealed class AdminCallTests
{
    private const string Name = "constellaxion-admin";
    private const string Boundary = "arn:aws:iam::aws:policy/PowerUserAccess";
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    private static readonly AdminUserOptions Everything = new() { PermissionsBoundary = Boundary, Remove = true };

    private static readonly AdminUserOptions Hardened = new() { Hardened = true, Remove = true };

    public static TheoryData<string> EachAction => [.. Actions(Everything)];

    public static TheoryData<string> EachHardenedAction => [.. Actions(Hardened).Distinct()];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_policy_is_enough_for_the_role_and_for_what_differs()
    {
        await using var bed = Bed(new AdminUserOptions());

        var called = await ApplyAsync(bed, RoleBed.Admin);

        Assert.Equal(Expected(AdminOperation.Apply), called);
        var before = bed.Calls.Count;
        Assert.Equal("UNCHANGED", (await bed.ApplyAsync(RoleBed.Admin)).Status);
        Assert.Equal("IN_SYNC", (await bed.CheckAsync()).Status);
        Assert.Empty(Called(bed, before).Except(called));
    }

    [Fact]
    public async Task The_policy_with_a_boundary_is_enough_for_it()
    {
        await using var bed = Bed(new AdminUserOptions { PermissionsBoundary = Boundary });

        var called = await ApplyAsync(bed, place => RoleBed.Chosen(place, TimeSpan.FromHours(1), Boundary));

        Assert.Equal(Boundary, (await bed.Iam.GetRoleAsync(new GetRoleRequest { RoleName = Name }, Token)).Role.PermissionsBoundary.PermissionsBoundaryArn);
        Assert.Equal(Expected(AdminOperation.Apply, AdminOperation.Bound), called);
    }

    [Fact]
    public async Task The_policy_with_removal_is_enough_for_it()
    {
        await using var bed = Bed(new AdminUserOptions { Remove = true });
        await bed.ApplyAsync(RoleBed.Admin);
        var before = bed.Calls.Count;

        Assert.Equal("DELETED", (await bed.RemoveAsync()).Status);

        Assert.Equal(Expected(AdminOperation.Remove), Called(bed, before));
    }

    [Fact]
    public void The_documentation_has_them()
    {
        var commands = new Dictionary<AdminOperation, string>
        {
            [AdminOperation.Apply] = "`Initialize-MlAdminRole`",
            [AdminOperation.Bound] = "`Initialize-MlAdminRole -PermissionsBoundary`",
            [AdminOperation.Harden] = "`Initialize-MlAdminRole -Hardened`",
            [AdminOperation.OwnBoundary] = "`Initialize-MlAdminRole -Hardened`",
            [AdminOperation.Remove] = "`Remove-MlRole`",
            [AdminOperation.RemoveBoundary] = "`Remove-MlRole`, and `Initialize-MlAdminRole` without `-Hardened`, of a hardened role",
        };
        var rows = AdminUserDocument.Default.Groups.SelectMany(group => group.Calls).Select(call => $"| `{call.Action}` | {call.Reason} | {string.Join(", ", call.Operations.Select(operation => commands[operation]).Distinct())} |");

        Assert.Equal(rows, File.ReadLines(RepositoryFolder.Combine("docs", "roles.md")).Where(line => line.StartsWith("| `iam:", StringComparison.Ordinal) || line.StartsWith("| `sts:", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(EachAction))]
    public async Task Without_any_one_action_something_is_denied(string action)
    {
        await using var bed = Bed(Everything, without: action);

        var problem = await Record.ExceptionAsync(async () =>
        {
            await ApplyAsync(bed, place => RoleBed.Chosen(place, TimeSpan.FromHours(1), Boundary));
            await bed.RemoveAsync();
        });

        // AWS asks nobody for a permission to call this: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html.
        if (action == "sts:GetCallerIdentity")
        {
            Assert.Null(problem);
            return;
        }

        var denied = Assert.IsType<MlOpsException>(problem);
        Assert.Equal("AccessDenied", denied.Id);
        Assert.Contains(action, denied.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policy_of_a_hardened_role_is_enough_for_it()
    {
        await using var bed = Bed(Hardened);

        var called = await LiveHardenedAsync(bed);

        // A role that was a plain one has its policies attached already, and the tags of the boundary are given as it is created.
        Assert.Equal(Expected([.. Hardened.Operations]), called.Union(["iam:AttachRolePolicy", "iam:TagPolicy"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EachHardenedAction))]
    public async Task Without_any_one_action_of_a_hardened_role_something_is_denied(string action)
    {
        await using var bed = Bed(Hardened, without: action);

        var problem = await Record.ExceptionAsync(() => LiveHardenedAsync(bed));

        if (action is "sts:GetCallerIdentity" or "iam:AttachRolePolicy")
        {
            Assert.Null(problem);
            return;
        }

        Assert.Contains(action, Assert.IsType<MlOpsException>(problem).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policy_creates_no_role_without_the_boundary_and_attaches_nothing_else()
    {
        await using var bed = Bed(Everything);
        Assert.Contains("iam:CreateRole", (await bed.FailAsync(RoleBed.Admin)).Message, StringComparison.Ordinal);

        await bed.ApplyAsync(place => RoleBed.Chosen(place, TimeSpan.FromHours(1), Boundary));

        await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() =>
            bed.Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Name, PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" }, Token));
        await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() =>
            bed.Iam.PutRolePermissionsBoundaryAsync(new PutRolePermissionsBoundaryRequest { RoleName = Name, PermissionsBoundary = "arn:aws:iam::aws:policy/AdministratorAccess" }, Token));
        Assert.Contains("iam:GetRole", (await bed.FailAsync(place => RoleBed.Admin(place) with { RoleName = "other" })).Message, StringComparison.Ordinal);
    }

    // Makes the role with a choice that is given up again, lets somebody change all that can differ, and puts it right. Gives back what was called for it, without what that somebody called.
    private static async Task<IReadOnlyList<string>> ApplyAsync(RoleBed bed, Func<RecipePlace, RoleRecipe> recipe)
    {
        await bed.ApplyAsync(place => recipe(place) with { MaxSessionDuration = TimeSpan.FromHours(2), Choices = recipe(place).Choices.SetItem("Given", "up") });
        var made = Called(bed, 0);
        await ChangeAsync(bed);
        var before = bed.Calls.Count;
        Assert.Equal("UPDATED", (await bed.ApplyAsync(recipe)).Status);
        return [.. made.Union(Called(bed, before)).Order(StringComparer.Ordinal)];
    }

    // The root user, whom no policy stops.
    private static AmazonIdentityManagementServiceClient Root(RoleBed bed) => new(
        new BasicAWSCredentials(Identities.RootKey(RoleBed.Account), "sandbox"),
        new AmazonIdentityManagementServiceConfig { RegionEndpoint = RegionEndpoint.USWest2, HttpClientFactory = bed.Aws.HttpClientFactory, MaxErrorRetry = 0 });

    // Makes a hardened role with a choice that is given up again, lets somebody change all that can differ until the boundary has no room for another version, puts it right and removes it. Gives back
    // what was called for it, without what that somebody called.
    private static async Task<IReadOnlyList<string>> LiveHardenedAsync(RoleBed bed)
    {
        await bed.ApplyAsync(place => Serving(place) with { MaxSessionDuration = TimeSpan.FromHours(2), Choices = Serving(place).Choices.SetItem("Given", "up") });
        var made = Called(bed, 0);
        await ChangeHardenedAsync(bed);
        var before = bed.Calls.Count;
        Assert.Equal("UPDATED", (await bed.ApplyAsync(Serving)).Status);
        await bed.RemoveAsync();
        return [.. made.Union(Called(bed, before))];
    }

    private static async Task ChangeHardenedAsync(RoleBed bed)
    {
        using var root = Root(bed);
        var boundary = (await root.GetRoleAsync(new GetRoleRequest { RoleName = Name }, Token)).Role.PermissionsBoundary.PermissionsBoundaryArn;
        for (var version = 2; version <= 5; version++)
        {
            await root.CreatePolicyVersionAsync(new CreatePolicyVersionRequest { PolicyArn = boundary, PolicyDocument = Reading(version), SetAsDefault = true }, Token);
        }

        await root.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = Name, PolicyName = "ConstellaxionECRAccess", PolicyDocument = Reading(0) }, Token);
        await root.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Name, PolicyArn = "arn:aws:iam::aws:policy/AmazonS3FullAccess" }, Token);
        await root.UntagRoleAsync(new UntagRoleRequest { RoleName = Name, TagKeys = ["mlops:recipe:Hardened"] }, Token);
        await root.UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest { RoleName = Name, PolicyDocument = Trust }, Token);
        await root.DeleteRolePermissionsBoundaryAsync(new DeleteRolePermissionsBoundaryRequest { RoleName = Name }, Token);
    }

    private static string Reading(int number) => $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::some-{{{number}}}/*"}]}""";

    private static RoleRecipe Serving(RecipePlace place) =>
        AdminRole.Of(place, new AdminRoleOptions { Hardened = true, Activities = ["Serve"], Buckets = ["churn-models"], Repositories = ["churn/serve"] }) with { RequiredTags = [] };

    private static async Task ChangeAsync(RoleBed bed)
    {
        using var root = Root(bed);
        await root.UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest { RoleName = Name, PolicyDocument = Trust }, Token);
        await root.UntagRoleAsync(new UntagRoleRequest { RoleName = Name, TagKeys = ["mlops:recipe"] }, Token);
        await root.DeleteRolePolicyAsync(new DeleteRolePolicyRequest { RoleName = Name, PolicyName = "ConstellaxionECRAccess" }, Token);
        await root.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = Name, PolicyArn = "arn:aws:iam::aws:policy/AmazonS3FullAccess" }, Token);
        if ((await root.GetRoleAsync(new GetRoleRequest { RoleName = Name }, Token)).Role.PermissionsBoundary is not null)
        {
            await root.DeleteRolePermissionsBoundaryAsync(new DeleteRolePermissionsBoundaryRequest { RoleName = Name }, Token);
        }
    }

    private static RoleBed Bed(AdminUserOptions options, string? without = null)
    {
        var policy = JsonNode.Parse(AdminUserPolicy.Scoped(new RecipePlace("aws", RoleBed.Account), options).Json)!;
        foreach (var statement in policy["Statement"]!.AsArray())
        {
            statement!["Action"] = new JsonArray([.. ActionsOf(statement).Where(action => action != without).DefaultIfEmpty("s3:ListAllMyBuckets").Select(action => (JsonNode)action)]);
        }

        return new RoleBed(string.Join(',', policy["Statement"]!.AsArray().Select(statement => statement!.ToJsonString())));
    }

    private static IEnumerable<string> ActionsOf(JsonNode statement) => statement["Action"] is JsonArray list ? list.Select(action => action!.GetValue<string>()) : [statement["Action"]!.GetValue<string>()];

    private static IEnumerable<string> Actions(AdminUserOptions options) =>
        AdminUserPolicy.Scoped(new RecipePlace("aws", RoleBed.Account), options).Statements.SelectMany(statement => statement.Actions);

    // By the table, without the call that is none of IAM's.
    private static IReadOnlyList<string> Expected(params AdminOperation[] operations) =>
    [
        .. AdminUserDocument.Default.Groups.SelectMany(group => group.Calls).Where(call => call.Operations.Intersect(operations).Any()).Select(call => call.Action)
            .Where(action => action.StartsWith("iam:", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> Called(RoleBed bed, int before) => [.. bed.Calls.Skip(before).Select(call => $"iam:{call}").Distinct().Order(StringComparer.Ordinal)];
}
