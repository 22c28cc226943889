using MlOps.Roles;
using MlOps.Roles.Federation;
using MlOps.Roles.Recipes;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Roles.Federation;

/// <summary>Whatever fails of an identity provider, and wherever: the permission that is missing is named, and the same command again goes on.</summary>
public sealed class FederatedRoleFaultTests
{
    private const string Name = "ml-team";

    private static readonly string[] OfRole =
        ["iam:GetRole", "iam:CreateRole", "iam:TagRole", "iam:AttachRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies", "iam:ListInstanceProfilesForRole", "iam:UpdateAssumeRolePolicy"];

    private static readonly string[] OfRemoval = ["iam:ListRoles", "iam:DetachRolePolicy", "iam:DeleteRole"];

    private static readonly SamlMetadata First = SamlMetadataSample.Read();
    private static readonly SamlMetadata Second = SamlMetadataSample.Read(SamlMetadataSample.Text("https://other.example.com/"));

    public static TheoryData<bool, string> EachPermission { get; } = new()
    {
        { true, "iam:GetSAMLProvider" }, { true, "iam:CreateSAMLProvider" }, { true, "iam:TagSAMLProvider" }, { true, "iam:UpdateSAMLProvider" }, { true, "iam:DeleteSAMLProvider" }, { true, "iam:ListRoles" },
        { false, "iam:GetOpenIDConnectProvider" }, { false, "iam:CreateOpenIDConnectProvider" }, { false, "iam:TagOpenIDConnectProvider" }, { false, "iam:AddClientIDToOpenIDConnectProvider" },
        { false, "iam:DeleteOpenIDConnectProvider" }, { false, "iam:ListRoles" },
    };

    public static TheoryData<bool, FaultKind> EachFault { get; } = new()
    {
        { true, FaultKind.Throttle }, { true, FaultKind.ServerError }, { true, FaultKind.BreakBefore }, { true, FaultKind.BreakAfter },
        { false, FaultKind.Throttle }, { false, FaultKind.ServerError }, { false, FaultKind.BreakBefore }, { false, FaultKind.BreakAfter },
    };

    public static TheoryData<bool, FaultKind> EachKill { get; } = new()
    {
        { true, FaultKind.KillBefore }, { true, FaultKind.KillAfter }, { false, FaultKind.KillBefore }, { false, FaultKind.KillAfter },
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_permissions_are_enough(bool isSaml)
    {
        await using var bed = new RoleBed(Allow(PermissionsOf(isSaml)));

        Assert.Null(await Record.ExceptionAsync(() => LiveAsync(bed, isSaml)));
    }

    [Theory]
    [MemberData(nameof(EachPermission))]
    public async Task Each_permission_that_is_missing_is_named(bool isSaml, string missing)
    {
        await using var bed = new RoleBed(Allow(PermissionsOf(isSaml).Where(permission => permission != missing)));

        var denied = await Assert.ThrowsAsync<MlOpsException>(() => LiveAsync(bed, isSaml));

        Assert.Equal("AccessDenied", denied.Id);
        Assert.Contains(missing, denied.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EachFault))]
    public async Task A_call_that_fails_once_is_made_again(bool isSaml, FaultKind kind)
    {
        for (var call = 1; ; call++)
        {
            await using var bed = new RoleBed();
            bed.Aws.Faults.Add(new CallFault(kind) { Call = call });

            await LiveAsync(bed, isSaml);

            Assert.DoesNotContain(bed.Aws.World.Resources.All, IsLeft);
            if (bed.Aws.Calls.Calls.All(made => made.Fault is null))
            {
                Assert.True(call > 20, "Every call failed in its turn.");
                return;
            }
        }
    }

    [Theory]
    [MemberData(nameof(EachKill))]
    public async Task Whoever_is_killed_at_any_call_goes_on_with_the_same_command(bool isSaml, FaultKind kind)
    {
        for (var call = 1; ; call++)
        {
            await using var bed = new RoleBed();
            bed.Aws.Faults.Add(new CallFault(kind) { Call = call });
            var isKilled = await Record.ExceptionAsync(() => bed.ApplyAsync(Of(isSaml, isFirst: true))) is not null;
            bed.Aws.Faults.Revive();
            bed.Aws.Faults.Clear();

            Assert.Contains((await bed.ApplyAsync(Of(isSaml, isFirst: true))).Status, new[] { "CREATED", "UPDATED", "UNCHANGED" });
            Assert.Equal("UNCHANGED", (await bed.ApplyAsync(Of(isSaml, isFirst: true))).Status);
            Assert.Equal("IN_SYNC", (await bed.CheckAsync(Name)).Status);
            if (!isKilled)
            {
                Assert.True(call > 10, "Whoever ran was killed at every call.");
                return;
            }
        }
    }

    [Theory]
    [MemberData(nameof(EachKill))]
    public async Task Whoever_is_killed_at_any_call_of_a_removal_leaves_nothing(bool isSaml, FaultKind kind)
    {
        for (var call = 1; ; call++)
        {
            await using var bed = new RoleBed();
            await bed.ApplyAsync(Of(isSaml, isFirst: true));
            bed.Aws.Faults.Add(new CallFault(kind) { Call = call });
            var isKilled = await Record.ExceptionAsync(() => bed.RemoveAsync(Name)) is not null;
            bed.Aws.Faults.Revive();
            bed.Aws.Faults.Clear();
            if (isKilled)
            {
                // Killed after the last call there is nothing left to remove.
                var rest = await Record.ExceptionAsync(() => bed.RemoveAsync(Name));
                Assert.True(rest is null or MlOpsException { Id: "RoleNotFound" }, rest?.ToString());
            }

            Assert.DoesNotContain(bed.Aws.World.Resources.All, IsLeft);
            if (!isKilled)
            {
                Assert.True(call > 9, "Whoever ran was killed at every call.");
                return;
            }
        }
    }

    // Makes the role, changes its provider, and takes all of it away.
    private static async Task LiveAsync(RoleBed bed, bool isSaml)
    {
        // Where the answer to the role's creation was lost, the role is there already.
        Assert.Contains((await bed.ApplyAsync(Of(isSaml, isFirst: true))).Status, new[] { "CREATED", "UPDATED" });
        Assert.Equal("UPDATED", (await bed.ApplyAsync(Of(isSaml, isFirst: false))).Status);
        Assert.Equal("UNCHANGED", (await bed.ApplyAsync(Of(isSaml, isFirst: false))).Status);
        Assert.Equal("DELETED", (await bed.RemoveAsync(Name)).Status);
    }

    private static Func<RecipePlace, RoleRecipe> Of(bool isSaml, bool isFirst) => place => FederatedRole.Of(place, Name, isSaml
        ? new SamlParty("adfs") { Metadata = isFirst ? First : Second }
        : new GitHubParty("octo-org", "octo-repo") { Branches = ["main"], Audiences = isFirst ? [] : ["sts.amazonaws.com", "other"] });

    private static bool IsLeft(MlOps.Sandbox.State.LiveResource resource) => resource.Type is "AWS::IAM::SAMLProvider" or "AWS::IAM::OIDCProvider" || resource.Id == Name;

    private static IEnumerable<string> PermissionsOf(bool isSaml) =>
        [.. OfRole, .. OfRemoval, .. EachPermission.Select(row => row.Data).Where(row => row.Item1 == isSaml).Select(row => row.Item2)];

    private static string Allow(IEnumerable<string> actions) => $$"""{"Effect":"Allow","Action":["sts:GetCallerIdentity",{{string.Join(',', actions.Select(action => $"\"{action}\""))}}],"Resource":"*"}""";
}
