using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using MlOps.Aws;
using MlOps.Deployments.Publishing;
using MlOps.Unit.Judges;

namespace MlOps.Unit.Deployments.Publishing;

/// <summary>The same against <c>moto_server</c>, an AWS mock of others.</summary>
public sealed class PublishMotoTests(MotoServer moto) : IClassFixture<MotoServer>
{
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_policy_is_created_attached_changed_and_its_versions_are_rotated()
    {
        using var iam = new AmazonIdentityManagementServiceClient(new BasicAWSCredentials("testing", "testing"), moto.Attach(new AmazonIdentityManagementServiceConfig()));
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "publishing", AssumeRolePolicyDocument = Trust }, Token);
        using var session = await SessionFactory.OpenAsync(
            new SessionRequest { AccessKey = "testing", SecretKey = "testing", Region = "us-west-2", EndpointUrl = moto.Address!.ToString() },
            new RecordingObserver(), new SessionEnvironment { Variable = _ => null }, null, Token);
        var operation = new PublishOperation(session, new RecordingObserver());
        var options = new PublishOptions { Path = "/ml/", AttachTo = ["role/publishing"] };

        var created = await PublishAsync("data1");
        var again = await PublishAsync("data1");
        for (var number = 2; number <= 5; number++)
        {
            Assert.Equal($"v{number}", (await PublishAsync($"data{number}")).VersionId);
        }

        var rotated = await PublishAsync("data6");

        Assert.Equal(("arn:aws:iam::123456789012:policy/ml/reader", "CREATED", "UNCHANGED"), (created.Arn, created.Status, again.Status));
        Assert.Equal(("v6", "v1"), (rotated.VersionId, rotated.DeletedVersion));
        var attached = await iam.ListAttachedRolePoliciesAsync(new ListAttachedRolePoliciesRequest { RoleName = "publishing" }, Token);
        Assert.Equal(created.Arn, Assert.Single(attached.AttachedPolicies).PolicyArn);
        var version = await iam.GetPolicyVersionAsync(new GetPolicyVersionRequest { PolicyArn = created.Arn, VersionId = "v6" }, Token);
        Assert.True(version.PolicyVersion.IsDefaultVersion);
        Assert.Equal(PublishBed.Json("data6"), Uri.UnescapeDataString(version.PolicyVersion.Document));

        async Task<MlPublishedPolicy> PublishAsync(string bucket)
        {
            var entities = await operation.FindEntitiesAsync(options, Token);
            return await operation.ExecuteAsync(await operation.PlanAsync(PublishBed.Policy(bucket), options, entities, Token), Token);
        }
    }
}
