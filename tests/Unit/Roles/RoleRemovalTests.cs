using Amazon.IdentityManagement.Model;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Roles;

/// <summary>What a recipe made is taken away, and nothing else.</summary>
public sealed class RoleRemovalTests
{
    private const string Name = "constellaxion-admin";
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_was_made_goes()
    {
        await using var bed = new RoleBed();
        await bed.ApplyAsync(RoleBed.Admin);

        var removed = await bed.RemoveAsync();

        Assert.Equal("DELETED", removed.Status);
        Assert.Equal(
            ["AmazonSageMakerFullAccess detached", "AmazonEC2ContainerRegistryFullAccess detached", "AmazonS3FullAccess detached", "inline policy ConstellaxionECRAccess deleted", "deleted"],
            removed.Changes);
        Assert.DoesNotContain(bed.Aws.World.Resources.All, resource => resource.Id == Name);
    }

    [Fact]
    public async Task A_role_with_more_than_its_recipe_made_stays_whole()
    {
        await using var bed = new RoleBed();
        await bed.ApplyAsync(RoleBed.Admin);
        await bed.Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Name, PolicyArn = "arn:aws:iam::aws:policy/AmazonEC2FullAccess" }, Token);
        await bed.Iam.CreateInstanceProfileAsync(new CreateInstanceProfileRequest { InstanceProfileName = "mine" }, Token);
        await bed.Iam.AddRoleToInstanceProfileAsync(new AddRoleToInstanceProfileRequest { InstanceProfileName = "mine", RoleName = Name }, Token);
        var before = bed.Writes.Count;

        var refused = await Assert.ThrowsAsync<MlOpsException>(() => bed.RemoveAsync());

        Assert.Equal("RoleHasMore", refused.Id);
        Assert.Contains("managed policy AmazonEC2FullAccess, instance profile mine", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, bed.Writes.Count);
    }

    [Fact]
    public async Task A_role_of_others_stays()
    {
        await using var bed = new RoleBed();
        await bed.Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = Name, AssumeRolePolicyDocument = Trust }, Token);

        Assert.Equal("RoleNotOurs", (await Assert.ThrowsAsync<MlOpsException>(() => bed.RemoveAsync())).Id);
        Assert.Equal("RoleNotFound", (await Assert.ThrowsAsync<MlOpsException>(() => bed.RemoveAsync("nobody"))).Id);
    }

    [Theory]
    [InlineData(FaultKind.KillBefore)]
    [InlineData(FaultKind.KillAfter)]
    public async Task Whoever_is_killed_at_any_call_goes_on_with_the_same_command(FaultKind kind)
    {
        for (var call = 1; ; call++)
        {
            await using var bed = new RoleBed();
            await bed.ApplyAsync(RoleBed.Admin);
            bed.Aws.Faults.Add(new CallFault(kind) { Call = call });
            var isKilled = await Record.ExceptionAsync(() => bed.RemoveAsync()) is not null;
            bed.Aws.Faults.Revive();
            bed.Aws.Faults.Clear();
            if (isKilled)
            {
                // Killed after the last call there is nothing left to remove.
                var rest = await Record.ExceptionAsync(() => bed.RemoveAsync());
                Assert.True(rest is null or MlOpsException { Id: "RoleNotFound" }, rest?.ToString());
            }

            Assert.DoesNotContain(bed.Aws.World.Resources.All, resource => resource.Id == Name);
            if (!isKilled)
            {
                Assert.True(call > 10, "Whoever ran was killed at every call.");
                return;
            }
        }
    }
}
