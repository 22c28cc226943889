using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Roles;

/// <summary>Whatever fails, and wherever: the same command again goes on, and a permission that is missing is named.</summary>
public sealed class RoleFaultTests
{
    // What one run of a full recipe calls on an empty account, in order; each call is failed in turn.
    private static readonly string[] Permissions =
    [
        "iam:GetRole", "iam:CreateRole", "iam:TagRole", "iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies", "iam:GetRolePolicy",
        "iam:ListInstanceProfilesForRole", "iam:GetInstanceProfile", "iam:CreateInstanceProfile", "iam:TagInstanceProfile", "iam:AddRoleToInstanceProfile", "iam:PassRole",
    ];

    public static TheoryData<string> EachPermission => [.. Permissions];

    public static TheoryData<FaultKind> EachFault => [FaultKind.Throttle, FaultKind.ServerError, FaultKind.BreakBefore, FaultKind.BreakAfter];

    [Fact]
    public async Task The_permissions_are_enough()
    {
        await using var bed = new RoleBed(Allow(Permissions));
        Assert.Equal("CREATED", (await bed.ApplyAsync()).Status);
        Assert.Equal("UNCHANGED", (await bed.ApplyAsync()).Status);
    }

    [Theory]
    [MemberData(nameof(EachPermission))]
    public async Task Each_permission_that_is_missing_is_named(string missing)
    {
        await using var bed = new RoleBed(Allow(Permissions.Where(permission => permission != missing)));

        var denied = await bed.FailAsync();

        Assert.Equal("AccessDenied", denied.Id);
        Assert.Contains(missing, denied.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EachFault))]
    public async Task A_call_that_fails_once_is_made_again(FaultKind kind)
    {
        for (var call = 1; ; call++)
        {
            await using var bed = new RoleBed();
            bed.Aws.Faults.Add(new CallFault(kind) { Call = call });

            Assert.Equal("UNCHANGED", await ApplyTwiceAsync(bed));

            if (bed.Aws.Calls.Calls.All(made => made.Fault is null))
            {
                Assert.True(call > Permissions.Length, "Every call failed in its turn.");
                return;
            }
        }
    }

    [Theory]
    [InlineData(FaultKind.KillBefore)]
    [InlineData(FaultKind.KillAfter)]
    public async Task Whoever_is_killed_at_any_call_goes_on_with_the_same_command(FaultKind kind)
    {
        for (var call = 1; ; call++)
        {
            await using var bed = new RoleBed();
            bed.Aws.Faults.Add(new CallFault(kind) { Call = call });
            var isKilled = await Record.ExceptionAsync(() => bed.ApplyAsync()) is not null;
            bed.Aws.Faults.Revive();
            bed.Aws.Faults.Clear();

            Assert.Contains((await bed.ApplyAsync()).Status, new[] { "CREATED", "UPDATED", "UNCHANGED" });
            Assert.Equal("UNCHANGED", (await bed.ApplyAsync()).Status);
            if (!isKilled)
            {
                Assert.True(call > Permissions.Length, "Whoever ran was killed at every call.");
                return;
            }
        }
    }

    [Fact]
    public async Task What_is_done_already_is_said()
    {
        await using var bed = new RoleBed(Allow(Permissions.Where(permission => permission != "iam:AttachRolePolicy")));

        var denied = await bed.FailAsync();

        Assert.StartsWith("Done already: role constellaxion-admin created, inline policy ConstellaxionECRAccess put.", denied.RecommendedAction, StringComparison.Ordinal);
        Assert.EndsWith("The same command again goes on from there.", denied.RecommendedAction, StringComparison.Ordinal);
    }

    private static async Task<string> ApplyTwiceAsync(RoleBed bed)
    {
        await bed.ApplyAsync();
        return (await bed.ApplyAsync()).Status;
    }

    private static string Allow(IEnumerable<string> actions) => $$"""{"Effect":"Allow","Action":["sts:GetCallerIdentity",{{string.Join(',', actions.Select(action => $"\"{action}\""))}}],"Resource":"*"}""";
}
