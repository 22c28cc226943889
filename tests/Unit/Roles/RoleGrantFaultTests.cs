using Amazon.IdentityManagement.Model;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Roles;

/// <summary>Whatever fails of what a recipe gives a role of others: the permission that is missing is named, and the same command again goes on.</summary>
public sealed class RoleGrantFaultTests
{
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::414351767826:root"},"Action":"sts:AssumeRole"}]}""";

    private const string Own = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:RunInstances","Resource":"*"}]}""";

    // What is called on the role of others, whatever may be done with the recipe's own.
    private static readonly string[] Making = ["iam:GetRole", "iam:GetRolePolicy", "iam:PutRolePolicy"];
    private static readonly string[] Removing = ["iam:GetRole", "iam:GetRolePolicy", "iam:DeleteRolePolicy"];

    public static TheoryData<string> EachOfMaking => [.. Making];

    public static TheoryData<string> EachOfRemoving => [.. Removing];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_permissions_are_enough()
    {
        await using var bed = await OpenAsync(Making.Union(Removing));

        Assert.Equal("CREATED", (await bed.ApplyAsync(RoleBed.Mlflow("first"))).Status);
        Assert.Equal("UPDATED", (await bed.ApplyAsync(RoleBed.Mlflow("second"))).Status);
        Assert.Equal("IN_SYNC", (await bed.CheckAsync("churn")).Status);
        Assert.Equal("DELETED", (await bed.RemoveAsync("churn")).Status);
    }

    [Theory]
    [MemberData(nameof(EachOfMaking))]
    public async Task Each_permission_that_making_lacks_is_named_with_the_role(string missing)
    {
        await using var bed = await OpenAsync(Making.Where(permission => permission != missing));

        Assert.True(IsNamed(await bed.FailAsync(RoleBed.Mlflow("first")), missing));
    }

    [Theory]
    [MemberData(nameof(EachOfRemoving))]
    public async Task Each_permission_that_removing_lacks_is_named_with_the_role(string missing)
    {
        await using var bed = await OpenAsync(Removing.Where(permission => permission != missing).Append("iam:PutRolePolicy"));
        await bed.ApplyAsync(RoleBed.Mlflow(null));
        await bed.Iam.TagRoleAsync(new TagRoleRequest { RoleName = "churn", Tags = [new Tag { Key = "mlops:recipe:WorkspaceRole", Value = "first" }] }, Token);
        await bed.Iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "first", PolicyName = "mlops-pass-role-churn", PolicyDocument = Own }, Token);

        Assert.True(IsNamed(await Assert.ThrowsAsync<MlOpsException>(() => bed.RemoveAsync("churn")), missing));
    }

    [Theory]
    [InlineData(FaultKind.KillBefore)]
    [InlineData(FaultKind.KillAfter)]
    public async Task Whoever_is_killed_at_any_call_leaves_nothing_with_the_role_that_was_chosen_before(FaultKind kind)
    {
        for (var call = 1; ; call++)
        {
            await using var bed = await OpenAsync(null);
            await bed.ApplyAsync(RoleBed.Mlflow("first"));
            bed.Aws.Faults.Add(new CallFault(kind) { Call = call });
            var isKilled = await Record.ExceptionAsync(() => bed.ApplyAsync(RoleBed.Mlflow("second"))) is not null;
            bed.Aws.Faults.Revive();
            bed.Aws.Faults.Clear();

            await bed.ApplyAsync(RoleBed.Mlflow("second"));

            Assert.Equal((0, 1), (await CountAsync(bed, "first"), await CountAsync(bed, "second")));
            Assert.Equal("UNCHANGED", (await bed.ApplyAsync(RoleBed.Mlflow("second"))).Status);
            if (!isKilled)
            {
                Assert.True(call > 10, "Whoever ran was killed at every call.");
                return;
            }
        }
    }

    [Theory]
    [InlineData(FaultKind.KillBefore)]
    [InlineData(FaultKind.KillAfter)]
    public async Task Whoever_is_killed_at_any_call_of_a_removal_leaves_nothing_with_the_role_of_others(FaultKind kind)
    {
        for (var call = 1; ; call++)
        {
            await using var bed = await OpenAsync(null);
            await bed.ApplyAsync(RoleBed.Mlflow("first"));
            bed.Aws.Faults.Add(new CallFault(kind) { Call = call });
            var isKilled = await Record.ExceptionAsync(() => bed.RemoveAsync("churn")) is not null;
            bed.Aws.Faults.Revive();
            bed.Aws.Faults.Clear();
            if (isKilled)
            {
                // Killed after the last call there is nothing left to remove.
                var rest = await Record.ExceptionAsync(() => bed.RemoveAsync("churn"));
                Assert.True(rest is null or MlOpsException { Id: "RoleNotFound" }, rest?.ToString());
            }

            Assert.Equal(0, await CountAsync(bed, "first"));
            if (!isKilled)
            {
                Assert.True(call > 10, "Whoever ran was killed at every call.");
                return;
            }
        }
    }

    /// <param name="permissions">What the caller may do with the roles of others, besides making them; null for everything.</param>
    private static async Task<RoleBed> OpenAsync(IEnumerable<string>? permissions)
    {
        var bed = new RoleBed(permissions is null ? null : $$"""
            {"Effect":"Allow","Action":["sts:*","iam:*"],"NotResource":"arn:aws:iam::*:role/*"},
            {"Effect":"Allow","Action":"iam:*","Resource":"arn:aws:iam::*:role/churn"},
            {"Effect":"Allow","Action":"iam:CreateRole","Resource":"*"},
            {"Effect":"Allow","Action":[{{string.Join(',', permissions.Select(permission => $"\"{permission}\""))}}],"Resource":["arn:aws:iam::*:role/first","arn:aws:iam::*:role/second"]}
            """);
        foreach (var name in new[] { "first", "second" })
        {
            await bed.Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = name, AssumeRolePolicyDocument = Trust }, Token);
        }

        return bed;
    }

    private static bool IsNamed(MlOpsException denied, string permission) =>
        denied.Id == "AccessDenied" && denied.Message.Contains(permission, StringComparison.Ordinal) && denied.Message.Contains("role/first", StringComparison.Ordinal);

    private static async Task<int> CountAsync(RoleBed bed, string role) => (await bed.Iam.ListRolePoliciesAsync(new ListRolePoliciesRequest { RoleName = role }, Token)).PolicyNames?.Count ?? 0;
}
