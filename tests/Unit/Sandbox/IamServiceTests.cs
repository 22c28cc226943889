using System.Text.Json.Nodes;
using Amazon;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using MlOps.Sandbox;

namespace MlOps.Unit.Sandbox;

public sealed class IamServiceTests
{
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"}]}""";
    private const string Reader = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ssm:GetParameter","Resource":"*"}]}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AmazonIdentityManagementServiceClient Client(EmbeddedAws sandbox) => new(
        sandbox.CredentialsFor(RawClient.Account),
        new AmazonIdentityManagementServiceConfig { RegionEndpoint = RegionEndpoint.USWest2, HttpClientFactory = sandbox.HttpClientFactory, MaxErrorRetry = 0 });

    private static EmbeddedAws Enforced(string statement) => EmbeddedAws.Create(new EmbeddedAwsOptions
    {
        EnforceIam = true,
        CallerPolicies = new Dictionary<string, JsonObject> { ["operator"] = JsonNode.Parse($$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""")!.AsObject() },
    });

    [Fact]
    public async Task A_role_is_kept_in_the_form_of_its_CloudFormation_type()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var iam = Client(sandbox);
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "r", Path = "/ml/", AssumeRolePolicyDocument = Trust, Tags = [new Tag { Key = "k", Value = "v" }] }, Token);
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "r", PolicyName = "p", PolicyDocument = Reader }, Token);

        var got = await iam.GetRoleAsync(new GetRoleRequest { RoleName = "r" }, Token);

        Assert.Equal("arn:aws:iam::123456789012:role/ml/r", got.Role.Arn);
        Assert.Equal("v", Assert.Single(got.Role.Tags).Value);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Trust), JsonNode.Parse(Uri.UnescapeDataString(got.Role.AssumeRolePolicyDocument))));
        var role = sandbox.World.Resources.Find(RawClient.Account, "global", "AWS::IAM::Role", "r")!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Reader), role.Properties["Policies"]![0]!["PolicyDocument"]));
    }

    [Fact]
    public async Task A_role_with_policies_is_not_deleted()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var iam = Client(sandbox);
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "r", AssumeRolePolicyDocument = Trust }, Token);
        var policy = await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "p", PolicyDocument = Reader }, Token);
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "r", PolicyName = "inline", PolicyDocument = Reader }, Token);
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "r", PolicyArn = policy.Policy.Arn }, Token);

        var attached = await Assert.ThrowsAsync<DeleteConflictException>(() => iam.DeleteRoleAsync(new DeleteRoleRequest { RoleName = "r" }, Token));
        var inUse = await Assert.ThrowsAsync<DeleteConflictException>(() => iam.DeletePolicyAsync(new DeletePolicyRequest { PolicyArn = policy.Policy.Arn }, Token));
        await iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = "r", PolicyArn = policy.Policy.Arn }, Token);
        var inline = await Assert.ThrowsAsync<DeleteConflictException>(() => iam.DeleteRoleAsync(new DeleteRoleRequest { RoleName = "r" }, Token));
        await iam.DeleteRolePolicyAsync(new DeleteRolePolicyRequest { RoleName = "r", PolicyName = "inline" }, Token);
        await iam.DeleteRoleAsync(new DeleteRoleRequest { RoleName = "r" }, Token);

        Assert.Equal("Cannot delete entity, must detach all policies first.", attached.Message);
        Assert.Equal("Cannot delete a policy attached to entities.", inUse.Message);
        Assert.Equal("Cannot delete entity, must delete policies first.", inline.Message);
        await Assert.ThrowsAsync<NoSuchEntityException>(() => iam.GetRoleAsync(new GetRoleRequest { RoleName = "r" }, Token));
    }

    [Fact]
    public async Task A_role_in_an_instance_profile_is_listed_and_not_deleted()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var iam = Client(sandbox);
        var raw = new RawClient(sandbox);
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "r", AssumeRolePolicyDocument = Trust }, Token);
        await raw.Query("iam", "CreateInstanceProfile", ("InstanceProfileName", "p"), ("Path", "/ml/"));
        await raw.Query("iam", "AddRoleToInstanceProfile", ("InstanceProfileName", "p"), ("RoleName", "r"));

        var listed = Assert.Single((await iam.ListInstanceProfilesForRoleAsync(new ListInstanceProfilesForRoleRequest { RoleName = "r" }, Token)).InstanceProfiles);
        var refused = await Assert.ThrowsAsync<DeleteConflictException>(() => iam.DeleteRoleAsync(new DeleteRoleRequest { RoleName = "r" }, Token));
        var full = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("iam", "AddRoleToInstanceProfile", ("InstanceProfileName", "p"), ("RoleName", "r")));
        var inUse = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("iam", "DeleteInstanceProfile", ("InstanceProfileName", "p")));
        await raw.Query("iam", "RemoveRoleFromInstanceProfile", ("InstanceProfileName", "p"), ("RoleName", "r"));
        await raw.Query("iam", "DeleteInstanceProfile", ("InstanceProfileName", "p"));
        await iam.DeleteRoleAsync(new DeleteRoleRequest { RoleName = "r" }, Token);

        Assert.Equal(("arn:aws:iam::123456789012:instance-profile/ml/p", "r"), (listed.Arn, Assert.Single(listed.Roles).RoleName));
        Assert.Equal("Cannot delete entity, must remove roles from instance profile first.", refused.Message);
        Assert.Equal(("LimitExceeded", "DeleteConflict"), (full.Code, inUse.Code));
        Assert.DoesNotContain(sandbox.World.Resources.All, resource => resource.Type is "AWS::IAM::InstanceProfile" or "AWS::IAM::Role");
    }

    [Theory]
    [InlineData("CreateRole", "iam:TagRole")]
    [InlineData("CreateInstanceProfile", "iam:TagInstanceProfile")]
    [InlineData("CreatePolicy", "iam:TagPolicy")]
    public async Task What_is_created_with_tags_needs_the_permission_to_tag(string operation, string permission)
    {
        await using var sandbox = Enforced($$"""{"Effect":"Allow","Action":"iam:{{operation}}","Resource":"*"}""");
        using var iam = Client(sandbox);

        var refused = await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() => CreateAsync([new Tag { Key = "team", Value = "ml" }]));

        Assert.Contains($"is not authorized to perform: {permission}", refused.Message, StringComparison.Ordinal);
        await CreateAsync([]);

        Task CreateAsync(List<Tag> tags) => operation switch
        {
            "CreateRole" => iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "x", AssumeRolePolicyDocument = Trust, Tags = tags }, Token),
            "CreateInstanceProfile" => iam.CreateInstanceProfileAsync(new CreateInstanceProfileRequest { InstanceProfileName = "x", Tags = tags }, Token),
            _ => iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "x", PolicyDocument = Reader, Tags = tags }, Token),
        };
    }

    [Fact]
    public async Task A_role_is_passed_to_an_instance_profile()
    {
        await using var sandbox = Enforced("""{"Effect":"Allow","Action":["iam:CreateRole","iam:CreateInstanceProfile","iam:AddRoleToInstanceProfile"],"Resource":"*"}""");
        using var iam = Client(sandbox);
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "r", AssumeRolePolicyDocument = Trust }, Token);
        await iam.CreateInstanceProfileAsync(new CreateInstanceProfileRequest { InstanceProfileName = "p" }, Token);

        var refused = await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() => iam.AddRoleToInstanceProfileAsync(new AddRoleToInstanceProfileRequest { InstanceProfileName = "p", RoleName = "r" }, Token));

        Assert.Contains("is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/r", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_of_an_instance_profile_are_read_with_it_and_not_in_lists()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var iam = Client(sandbox);
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "r", AssumeRolePolicyDocument = Trust }, Token);
        await iam.CreateInstanceProfileAsync(new CreateInstanceProfileRequest { InstanceProfileName = "p", Tags = [new Tag { Key = "team", Value = "ml" }] }, Token);
        await iam.TagInstanceProfileAsync(new TagInstanceProfileRequest { InstanceProfileName = "p", Tags = [new Tag { Key = "stage", Value = "dev" }] }, Token);
        await iam.AddRoleToInstanceProfileAsync(new AddRoleToInstanceProfileRequest { InstanceProfileName = "p", RoleName = "r" }, Token);

        var read = (await iam.GetInstanceProfileAsync(new GetInstanceProfileRequest { InstanceProfileName = "p" }, Token)).InstanceProfile;
        var listed = Assert.Single((await iam.ListInstanceProfilesForRoleAsync(new ListInstanceProfilesForRoleRequest { RoleName = "r" }, Token)).InstanceProfiles);

        Assert.Equal(["stage=dev", "team=ml"], read.Tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
        Assert.Empty(listed.Tags ?? []);
    }

    [Fact]
    public async Task Who_has_a_policy_is_listed_by_kind_and_by_use()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var iam = Client(sandbox);
        var arn = (await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "p", PolicyDocument = Reader }, Token)).Policy.Arn;
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "bounded", AssumeRolePolicyDocument = Trust, PermissionsBoundary = arn }, Token);
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "attached", AssumeRolePolicyDocument = Trust }, Token);
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "attached", PolicyArn = arn }, Token);
        await new RawClient(sandbox).Query("iam", "AttachUserPolicy", ("UserName", "operator"), ("PolicyArn", arn));

        Assert.Equal("attached bounded / operator", await ListAsync(new ListEntitiesForPolicyRequest { PolicyArn = arn }));
        Assert.Equal("attached / operator", await ListAsync(new ListEntitiesForPolicyRequest { PolicyArn = arn, PolicyUsageFilter = PolicyUsageType.PermissionsPolicy }));
        Assert.Equal("bounded / ", await ListAsync(new ListEntitiesForPolicyRequest { PolicyArn = arn, PolicyUsageFilter = PolicyUsageType.PermissionsBoundary }));
        Assert.Equal(" / operator", await ListAsync(new ListEntitiesForPolicyRequest { PolicyArn = arn, EntityFilter = EntityType.User }));

        async Task<string> ListAsync(ListEntitiesForPolicyRequest request)
        {
            var page = await iam.ListEntitiesForPolicyAsync(request, Token);
            return $"{string.Join(' ', (page.PolicyRoles ?? []).Select(role => role.RoleName).Order(StringComparer.Ordinal))} / {string.Join(' ', (page.PolicyUsers ?? []).Select(user => user.UserName))}";
        }
    }

    [Theory]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"*"},"Resource":"*"}]}""", "Has prohibited field Resource")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole"}]}""", "AssumeRole policy must contain principals")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Principal":{"AWS":"*"}}]}""", "AssumeRole policy may only specify STS AssumeRole actions.")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"arn:aws:iam::123456789012:role/nobody"}}]}""", "Invalid principal in policy: \"AWS\":\"arn:aws:iam::123456789012:role/nobody\"")]
    [InlineData("no JSON", "This policy contains invalid Json")]
    public async Task A_malformed_trust_policy_is_refused(string trust, string message)
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var iam = Client(sandbox);

        var error = await Assert.ThrowsAsync<MalformedPolicyDocumentException>(
            () => iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "r", AssumeRolePolicyDocument = trust }, Token));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public async Task Quotas_of_IAM_hold()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        await raw.Query("iam", "CreateRole", ("RoleName", "r"), ("AssumeRolePolicyDocument", Trust));
        string Policy(int letters) => $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::{{new string('x', letters)}}"}]}""";

        var inline = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("iam", "PutRolePolicy", ("RoleName", "r"), ("PolicyName", "p"), ("PolicyDocument", Policy(10_240))));
        var managed = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("iam", "CreatePolicy", ("PolicyName", "p"), ("PolicyDocument", Policy(6_144))));
        for (var number = 0; number < 10; number++)
        {
            await raw.Query("iam", "AttachRolePolicy", ("RoleName", "r"), ("PolicyArn", $"arn:aws:iam::aws:policy/P{number}"));
        }

        var eleventh = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("iam", "AttachRolePolicy", ("RoleName", "r"), ("PolicyArn", "arn:aws:iam::aws:policy/P10")));

        Assert.Equal(("LimitExceeded", "Maximum policy size of 10240 bytes exceeded for role r"), (inline.Code, inline.Text));
        Assert.Equal(("LimitExceeded", "Cannot exceed quota for PolicySize: 6144"), (managed.Code, managed.Text));
        Assert.Equal(("LimitExceeded", "Cannot exceed quota for PoliciesPerRole: 10"), (eleventh.Code, eleventh.Text));
    }

    [Fact]
    public async Task A_group_has_users_and_policies_and_is_not_deleted_with_them()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var iam = Client(sandbox);
        var raw = new RawClient(sandbox);
        var arn = (await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "p", PolicyDocument = Reader }, Token)).Policy.Arn;
        await raw.Query("iam", "CreateGroup", ("GroupName", "g"), ("Path", "/ml/"));
        await raw.Query("iam", "CreateUser", ("UserName", "u"));
        await raw.Query("iam", "AddUserToGroup", ("GroupName", "g"), ("UserName", "u"));
        await iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = "g", PolicyArn = arn }, Token);

        var group = await iam.GetGroupAsync(new GetGroupRequest { GroupName = "g" }, Token);
        var attached = await iam.ListAttachedGroupPoliciesAsync(new ListAttachedGroupPoliciesRequest { GroupName = "g" }, Token);
        var entities = await iam.ListEntitiesForPolicyAsync(new ListEntitiesForPolicyRequest { PolicyArn = arn }, Token);
        var user = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("iam", "DeleteUser", ("UserName", "u")));
        var withUser = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("iam", "DeleteGroup", ("GroupName", "g")));
        await raw.Query("iam", "RemoveUserFromGroup", ("GroupName", "g"), ("UserName", "u"));
        var withPolicy = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("iam", "DeleteGroup", ("GroupName", "g")));
        var policy = await Assert.ThrowsAsync<DeleteConflictException>(() => iam.DeletePolicyAsync(new DeletePolicyRequest { PolicyArn = arn }, Token));
        await raw.Query("iam", "DetachGroupPolicy", ("GroupName", "g"), ("PolicyArn", arn));
        await raw.Query("iam", "DeleteGroup", ("GroupName", "g"));

        Assert.Equal(("arn:aws:iam::123456789012:group/ml/g", "u"), (group.Group.Arn, Assert.Single(group.Users).UserName));
        Assert.Equal(arn, Assert.Single(attached.AttachedPolicies).PolicyArn);
        Assert.Equal("g", Assert.Single(entities.PolicyGroups).GroupName);
        Assert.Equal("Cannot delete a policy attached to entities.", policy.Message);
        Assert.Equal(("DeleteConflict", "DeleteConflict", "DeleteConflict"), (user.Code, withUser.Code, withPolicy.Code));
        var gone = await Assert.ThrowsAsync<NoSuchEntityException>(() => iam.GetGroupAsync(new GetGroupRequest { GroupName = "g" }, Token));
        Assert.Equal("The group with name g cannot be found.", gone.Message);
    }

    [Fact]
    public async Task A_group_takes_ten_policies()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var iam = Client(sandbox);
        await new RawClient(sandbox).Query("iam", "CreateGroup", ("GroupName", "g"));
        for (var number = 0; number < 10; number++)
        {
            await iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = "g", PolicyArn = $"arn:aws:iam::aws:policy/P{number}" }, Token);
        }

        var eleventh = await Assert.ThrowsAsync<LimitExceededException>(
            () => iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = "g", PolicyArn = "arn:aws:iam::aws:policy/P10" }, Token));

        Assert.Equal("Cannot exceed quota for PoliciesPerGroup: 10", eleventh.Message);
    }

    [Fact]
    public async Task Names_of_policies_are_there_once_whatever_their_letters_and_path()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var iam = Client(sandbox);
        await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "p", PolicyDocument = Reader }, Token);

        foreach (var (name, path) in new[] { ("p", "/ml/"), ("P", "/") })
        {
            await Assert.ThrowsAsync<EntityAlreadyExistsException>(() => iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = name, Path = path, PolicyDocument = Reader }, Token));
        }
    }

    [Fact]
    public async Task A_new_policy_cannot_be_attached_for_a_while()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var iam = Client(sandbox);
        sandbox.Faults.NewPolicyDelay = TimeSpan.FromSeconds(10);
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "r", AssumeRolePolicyDocument = Trust }, Token);
        var attach = new AttachRolePolicyRequest { RoleName = "r", PolicyArn = (await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "p", PolicyDocument = Reader }, Token)).Policy.Arn };

        var refused = await Assert.ThrowsAsync<NoSuchEntityException>(() => iam.AttachRolePolicyAsync(attach, Token));
        await Task.Delay(TimeSpan.FromSeconds(10), sandbox.Time, Token);
        await iam.AttachRolePolicyAsync(attach, Token);

        Assert.Equal($"Policy {attach.PolicyArn} does not exist or is not attachable.", refused.Message);
    }

    [Fact]
    public async Task A_policy_has_five_versions_and_one_default()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        const string Arn = "arn:aws:iam::123456789012:policy/p";
        await raw.Query("iam", "CreatePolicy", ("PolicyName", "p"), ("PolicyDocument", Reader));
        for (var number = 2; number <= 5; number++)
        {
            await raw.Query("iam", "CreatePolicyVersion", ("PolicyArn", Arn), ("PolicyDocument", Reader.Replace("GetParameter", $"Get{number}", StringComparison.Ordinal)), ("SetAsDefault", "true"));
        }

        var sixth = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("iam", "CreatePolicyVersion", ("PolicyArn", Arn), ("PolicyDocument", Reader)));
        var policy = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("iam", "DeletePolicy", ("PolicyArn", Arn)));

        Assert.Equal("LimitExceeded", sixth.Code);
        Assert.Equal("DeleteConflict", policy.Code);
        Assert.Equal("DeleteConflict", (await Assert.ThrowsAsync<RawFailure>(() => raw.Query("iam", "DeletePolicyVersion", ("PolicyArn", Arn), ("VersionId", "v5")))).Code);
        Assert.Equal("NoSuchEntity", (await Assert.ThrowsAsync<RawFailure>(() => raw.Query("iam", "DeletePolicyVersion", ("PolicyArn", Arn), ("VersionId", "v9")))).Code);
        Assert.Contains("Get5", sandbox.World.Resources.Find(RawClient.Account, "global", "AWS::IAM::ManagedPolicy", Arn)!.Properties["PolicyDocument"]!.ToJsonString(), StringComparison.Ordinal);
    }
}
