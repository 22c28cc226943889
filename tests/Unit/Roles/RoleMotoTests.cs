using System.Collections.Immutable;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using MlOps.Aws;
using MlOps.Roles;
using MlOps.Roles.Federation;
using MlOps.Roles.Recipes;
using MlOps.Unit.Deployments;
using MlOps.Unit.Judges;
using MlOps.Unit.Roles.Federation;

namespace MlOps.Unit.Roles;

/// <summary>The same against <c>moto_server</c>, an AWS mock of others.</summary>
public sealed class RoleMotoTests(MotoServer moto) : IClassFixture<MotoServer>
{
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
    private const string Name = "constellaxion-admin";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_role_is_adopted_repeated_found_drifted_put_back_and_removed()
    {
        using var iam = new AmazonIdentityManagementServiceClient(new BasicAWSCredentials("testing", "testing"), moto.Attach(new AmazonIdentityManagementServiceConfig()));
        using var session = await OpenAsync();
        var operation = new RoleOperation(session, new RecordingObserver());
        var place = await operation.GetPlaceAsync(Token);
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = Name, AssumeRolePolicyDocument = Trust }, Token);

        var refused = await Assert.ThrowsAsync<MlOpsException>(() => ApplyAsync(adopt: false));
        var adopted = await ApplyAsync(adopt: true);
        var again = await ApplyAsync(adopt: false);
        await iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = Name, PolicyArn = "arn:aws:iam::aws:policy/AmazonS3FullAccess" }, Token);
        var drifted = await new RoleDrift(session).CheckAsync(Name, Token);
        var putBack = await ApplyAsync(adopt: false);
        var removal = new RoleRemoval(session, new RecordingObserver());
        var removed = await removal.ExecuteAsync(await removal.PlanAsync(Name, Token), Token);

        Assert.Equal("RoleNotOurs", refused.Id);
        Assert.Equal(("UPDATED", "UNCHANGED", "UPDATED", "DELETED"), (adopted.Status, again.Status, putBack.Status, removed.Status));
        Assert.Equal("managed policy AmazonS3FullAccess: REMOVE", Assert.Single(drifted.Differences).ToString());
        Assert.Equal(["AmazonS3FullAccess attached"], putBack.Changes);
        await Assert.ThrowsAsync<NoSuchEntityException>(() => iam.GetRoleAsync(new GetRoleRequest { RoleName = Name }, Token));

        async Task<MlRole> ApplyAsync(bool adopt) =>
            await operation.ExecuteAsync(await operation.PlanAsync(RoleBed.Admin(place), new RoleOptions { Adopt = adopt }, Token), Token);
    }

    [Fact]
    public async Task A_role_is_put_into_an_instance_profile()
    {
        moto.Attach(new AmazonIdentityManagementServiceConfig());
        using var session = await OpenAsync();
        var operation = new RoleOperation(session, new RecordingObserver());
        var recipe = RoleBed.Full(await operation.GetPlaceAsync(Token)) with { RoleName = "profiled", InstanceProfile = "profiled", ManagedPolicies = [] };

        var made = await operation.ExecuteAsync(await operation.PlanAsync(recipe, new RoleOptions(), Token), Token);
        var again = await operation.ExecuteAsync(await operation.PlanAsync(recipe, new RoleOptions(), Token), Token);

        Assert.Equal(("CREATED", "UNCHANGED"), (made.Status, again.Status));
        Assert.Equal("arn:aws:iam::123456789012:instance-profile/profiled", made.InstanceProfileArn);
    }

    [Fact]
    public async Task A_role_of_others_gets_a_policy_and_loses_it()
    {
        using var iam = new AmazonIdentityManagementServiceClient(new BasicAWSCredentials("testing", "testing"), moto.Attach(new AmazonIdentityManagementServiceConfig()));
        using var session = await OpenAsync();
        var operation = new RoleOperation(session, new RecordingObserver());
        var recipe = RoleBed.Mlflow("workspace")(await operation.GetPlaceAsync(Token)) with { ManagedPolicies = [] };
        var missing = await Assert.ThrowsAsync<MlOpsException>(() => operation.PlanAsync(recipe, new RoleOptions(), Token));
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "workspace", AssumeRolePolicyDocument = Trust }, Token);

        var made = await operation.ExecuteAsync(await operation.PlanAsync(recipe, new RoleOptions(), Token), Token);
        var again = await operation.ExecuteAsync(await operation.PlanAsync(recipe, new RoleOptions(), Token), Token);
        var given = await PoliciesAsync();
        var removal = new RoleRemoval(session, new RecordingObserver());
        await removal.ExecuteAsync(await removal.PlanAsync("churn", Token), Token);

        Assert.Equal("GrantedRoleNotFound", missing.Id);
        Assert.Equal(("CREATED", "UNCHANGED"), (made.Status, again.Status));
        Assert.Equal(["mlops-pass-role-churn"], given);
        Assert.Empty(await PoliciesAsync());

        async Task<List<string>> PoliciesAsync() => (await iam.ListRolePoliciesAsync(new ListRolePoliciesRequest { RoleName = "workspace" }, Token)).PolicyNames ?? [];
    }

    [Fact]
    public async Task A_hardened_role_has_its_boundary_and_loses_it()
    {
        using var iam = new AmazonIdentityManagementServiceClient(new BasicAWSCredentials("testing", "testing"), moto.Attach(new AmazonIdentityManagementServiceConfig()));
        using var session = await OpenAsync();
        var operation = new RoleOperation(session, new RecordingObserver());
        var recipe = SkyPilotRole.Of(await operation.GetPlaceAsync(Token), new SkyPilotRoleOptions { RoleName = "hardened", Hardened = true, Buckets = ["sky-data"] }) with
        {
            Tags = ImmutableSortedDictionary<string, string>.Empty.Add("cost_center", "CC-1").Add("project", "sky").Add("owner", "ml"),
        };

        var made = await operation.ExecuteAsync(await operation.PlanAsync(recipe, new RoleOptions(), Token), Token);
        var again = await operation.ExecuteAsync(await operation.PlanAsync(recipe, new RoleOptions(), Token), Token);
        await iam.CreatePolicyVersionAsync(new CreatePolicyVersionRequest { PolicyArn = made.PermissionsBoundary, PolicyDocument = made.Boundary!.Json.Replace("sky-data", "other", StringComparison.Ordinal), SetAsDefault = true }, Token);
        var drifted = await new RoleDrift(session).CheckAsync("hardened", Token);
        var putBack = await operation.ExecuteAsync(await operation.PlanAsync(recipe, new RoleOptions(), Token), Token);
        var removal = new RoleRemoval(session, new RecordingObserver());
        await removal.ExecuteAsync(await removal.PlanAsync("hardened", Token), Token);

        Assert.Equal(("CREATED", "UNCHANGED", "UPDATED"), (made.Status, again.Status, putBack.Status));
        Assert.Equal("boundary policy mlops-boundary-hardened: NOT_EQUAL", Assert.Single(drifted.Differences).ToString());
        await Assert.ThrowsAsync<NoSuchEntityException>(() => iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = made.PermissionsBoundary }, Token));
    }

    // moto keeps no tags of SAML providers, so that it has none that MlOps made.
    [Fact]
    public async Task A_SAML_provider_is_made_left_alone_put_back_and_stays()
    {
        using var iam = new AmazonIdentityManagementServiceClient(new BasicAWSCredentials("testing", "testing"), moto.Attach(new AmazonIdentityManagementServiceConfig()));
        using var session = await OpenAsync();
        var operation = new RoleOperation(session, new RecordingObserver());
        var metadata = SamlMetadataSample.Read();
        var recipe = FederatedRole.Of(await operation.GetPlaceAsync(Token), "people", new SamlParty("adfs") { Metadata = metadata });

        var made = await ApplyAsync(adopt: false);
        var again = await ApplyAsync(adopt: false);
        await iam.UpdateSAMLProviderAsync(new UpdateSAMLProviderRequest { SAMLProviderArn = made.ProviderArn, SAMLMetadataDocument = metadata.Text.Replace("idp.example", "other.example", StringComparison.Ordinal) }, Token);
        var drifted = await new RoleDrift(session).CheckAsync("people", Token);
        var refused = await Assert.ThrowsAsync<MlOpsException>(() => ApplyAsync(adopt: false));
        var putBack = await ApplyAsync(adopt: true);
        var removal = new RoleRemoval(session, new RecordingObserver());
        var removed = await removal.ExecuteAsync(await removal.PlanAsync("people", Token), Token);

        Assert.Equal(("CREATED", "UNCHANGED", "UPDATED", "DELETED"), (made.Status, again.Status, putBack.Status, removed.Status));
        Assert.Equal("arn:aws:iam::123456789012:role/people,arn:aws:iam::123456789012:saml-provider/adfs", made.SamlRoleAttribute);
        Assert.Equal("metadata of SAML provider adfs: NOT_EQUAL", Assert.Single(drifted.Differences).ToString());
        Assert.Equal("ProviderNotOurs", refused.Id);
        Assert.Equal(metadata.Text, (await iam.GetSAMLProviderAsync(new GetSAMLProviderRequest { SAMLProviderArn = made.ProviderArn }, Token)).SAMLMetadataDocument);
        Assert.Equal(["SAML provider adfs"], removed.LeftAlone);

        async Task<MlRole> ApplyAsync(bool adopt) => await operation.ExecuteAsync(await operation.PlanAsync(recipe, new RoleOptions { Adopt = adopt }, Token), Token);
    }

    [Fact]
    public async Task An_OpenID_Connect_provider_is_made_left_alone_and_removed()
    {
        using var iam = new AmazonIdentityManagementServiceClient(new BasicAWSCredentials("testing", "testing"), moto.Attach(new AmazonIdentityManagementServiceConfig()));
        using var session = await OpenAsync();
        var operation = new RoleOperation(session, new RecordingObserver());
        var recipe = FederatedRole.Of(await operation.GetPlaceAsync(Token), "workflows", new GitHubParty("octo-org", "octo-repo") { Environments = ["prod"] });

        var made = await operation.ExecuteAsync(await operation.PlanAsync(recipe, new RoleOptions(), Token), Token);
        var again = await operation.ExecuteAsync(await operation.PlanAsync(recipe, new RoleOptions(), Token), Token);
        var there = await iam.GetOpenIDConnectProviderAsync(new GetOpenIDConnectProviderRequest { OpenIDConnectProviderArn = made.ProviderArn }, Token);
        await iam.DeleteOpenIDConnectProviderAsync(new DeleteOpenIDConnectProviderRequest { OpenIDConnectProviderArn = made.ProviderArn }, Token);
        var putBack = await operation.ExecuteAsync(await operation.PlanAsync(recipe, new RoleOptions(), Token), Token);
        var removal = new RoleRemoval(session, new RecordingObserver());
        var removed = await removal.ExecuteAsync(await removal.PlanAsync("workflows", Token), Token);

        Assert.Equal(("CREATED", "UNCHANGED", "UPDATED", "DELETED"), (made.Status, again.Status, putBack.Status, removed.Status));
        Assert.Equal(["sts.amazonaws.com"], there.ClientIDList);
        Assert.Equal("token.actions.githubusercontent.com", there.Tags.Single(tag => tag.Key == "mlops:provider").Value);
        Assert.Contains("OpenID Connect provider token.actions.githubusercontent.com deleted", removed.Changes);
        Assert.Empty((await iam.ListOpenIDConnectProvidersAsync(new ListOpenIDConnectProvidersRequest(), Token)).OpenIDConnectProviderList ?? []);
    }

    private Task<AwsSession> OpenAsync() => SessionFactory.OpenAsync(
        new SessionRequest { AccessKey = "testing", SecretKey = "testing", Region = "us-west-2", EndpointUrl = moto.Address!.ToString() },
        new RecordingObserver(), new SessionEnvironment { Variable = _ => null }, null, Token);
}
