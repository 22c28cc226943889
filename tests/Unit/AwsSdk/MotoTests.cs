using System.Net;
using System.Reflection;
using System.Text.Json;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.CodeBuild;
using Amazon.CodeBuild.Model;
using Amazon.CodeCommit;
using Amazon.CodeCommit.Model;
using Amazon.CodePipeline;
using Amazon.CodePipeline.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.SageMaker;
using Amazon.SageMaker.Model;
using Amazon.SimpleNotificationService;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.Unit.Judges;
using CloudFormationTag = Amazon.CloudFormation.Model.Tag;
using CodeBuildTag = Amazon.CodeBuild.Model.Tag;
using Ec2Filter = Amazon.EC2.Model.Filter;
using IamTag = Amazon.IdentityManagement.Model.Tag;
using SageMakerTag = Amazon.SageMaker.Model.Tag;
using SsmTag = Amazon.SimpleSystemsManagement.Model.Tag;

namespace MlOps.Unit.AwsSdk;

/// <summary>
/// Calls every operation that <c>moto_server</c> has through the real clients, signed and over HTTP, and reads back what was written; where no
/// operation of ours writes, boto3 does. <see cref="NotInMoto"/> are the operations that it has not.
/// </summary>
public sealed class MotoTests(MotoServer moto) : IClassFixture<MotoServer>
{
    private const string TrustPolicy =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"sagemaker.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    private const string AllowPolicy =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""";

    private const string StackTemplate =
        """
        {
          "AWSTemplateFormatVersion": "2010-09-09",
          "Description": "One topic",
          "Parameters": {"Name": {"Type": "String", "Default": "one", "Description": "The topic's name"}},
          "Resources": {"Topic": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "Name"}}}}
        }
        """;

    /// <summary>Operations that moto 5.2 answers with "not implemented", or that nothing can call because what they need is not there.</summary>
    private static readonly string[] NotInMoto =
    [
        "CancelUpdateStack", "ContinueUpdateRollback", "DescribeAccountLimits", "DescribeEvents", "DescribeStackDriftDetectionStatus", "DescribeStackResourceDrifts",
        "DetectStackDrift", "RollbackStack", "UpdateTerminationProtection",
        "AddClientIDToOpenIDConnectProvider", "SimulatePrincipalPolicy", "TagSAMLProvider",
        "DeleteModelPackage", "DeleteModelPackageGroup", "DescribeEndpointConfig", "DescribeModel",
        "CreateCommit", "GetBranch", "ListRepositories", "TagResource", "UntagResource", "UpdateRepositoryDescription", "UpdateRepositoryName",
        "DisableStageTransition", "EnableStageTransition", "GetPipelineState", "ListPipelineExecutions", "StartPipelineExecution",
        "StopPipelineExecution",
        "UpdateProject",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CloudFormation_makes_a_stack_by_change_set_and_removes_it()
    {
        using var client = new AmazonCloudFormationClient(TestCredentials.Basic, moto.Attach(new AmazonCloudFormationConfig()));

        var validated = await client.ValidateTemplateAsync(new ValidateTemplateRequest { TemplateBody = StackTemplate }, Token);
        Assert.Equal("One topic", validated.Description);
        var created = await client.CreateChangeSetAsync(
            new CreateChangeSetRequest
            {
                StackName = "churn",
                ChangeSetName = "first",
                ChangeSetType = ChangeSetType.CREATE,
                TemplateBody = StackTemplate,
                Parameters = [new Amazon.CloudFormation.Model.Parameter { ParameterKey = "Name", ParameterValue = "topic-1" }],
                Tags = [new CloudFormationTag { Key = "team", Value = "ml é&=+" }],
            },
            Token);
        var changeSet = await client.DescribeChangeSetAsync(new DescribeChangeSetRequest { ChangeSetName = created.Id }, Token);
        Assert.Equal(created.StackId, changeSet.StackId);
        Assert.Equal("Topic", Assert.Single(changeSet.Changes).ResourceChange.LogicalResourceId);
        Assert.Same(ChangeAction.Add, changeSet.Changes[0].ResourceChange.Action);
        Assert.Equal("topic-1", Assert.Single(changeSet.Parameters).ParameterValue);
        var listed = await client.ListChangeSetsAsync(new ListChangeSetsRequest { StackName = "churn" }, Token);
        Assert.Contains(listed.Summaries, summary => summary.ChangeSetName == "first");

        await client.ExecuteChangeSetAsync(new ExecuteChangeSetRequest { ChangeSetName = created.Id }, Token);

        var stack = Assert.Single((await client.DescribeStacksAsync(new DescribeStacksRequest { StackName = "churn" }, Token)).Stacks);
        Assert.Same(StackStatus.CREATE_COMPLETE, stack.StackStatus);
        Assert.Equal("ml é&=+", Assert.Single(stack.Tags).Value);
        Assert.Equal("topic-1", Assert.Single(stack.Parameters).ParameterValue);
        Assert.Contains(
            (await client.DescribeStackEventsAsync(new DescribeStackEventsRequest { StackName = "churn" }, Token)).StackEvents,
            e => e.LogicalResourceId == "churn" && e.ResourceStatus == ResourceStatus.CREATE_COMPLETE && e.Timestamp is not null);
        var resources = await client.DescribeStackResourcesAsync(new DescribeStackResourcesRequest { StackName = "churn" }, Token);
        Assert.Equal("AWS::SNS::Topic", Assert.Single(resources.StackResources).ResourceType);
        var resource = await client.DescribeStackResourceAsync(
            new DescribeStackResourceRequest { StackName = "churn", LogicalResourceId = "Topic" }, Token);
        Assert.EndsWith(":topic-1", resource.StackResourceDetail.PhysicalResourceId, StringComparison.Ordinal);
        var summaries = await client.ListStackResourcesAsync(new ListStackResourcesRequest { StackName = "churn" }, Token);
        Assert.Equal("Topic", Assert.Single(summaries.StackResourceSummaries).LogicalResourceId);
        var template = await client.GetTemplateAsync(new GetTemplateRequest { StackName = "churn" }, Token);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(StackTemplate), JsonElement.Parse(template.TemplateBody)));
        var summary = await client.GetTemplateSummaryAsync(new GetTemplateSummaryRequest { TemplateBody = StackTemplate }, Token);
        Assert.Equal("AWS::SNS::Topic", Assert.Single(summary.ResourceTypes));
        Assert.Equal("One topic", summary.Description);
        Assert.Equal(("Name", "one"), (Assert.Single(summary.Parameters).ParameterKey, summary.Parameters[0].DefaultValue));
        await client.SetStackPolicyAsync(new SetStackPolicyRequest { StackName = "churn", StackPolicyBody = AllowPolicy }, Token);
        var policy = await client.GetStackPolicyAsync(new GetStackPolicyRequest { StackName = "churn" }, Token);
        Assert.Equal(AllowPolicy, policy.StackPolicyBody);
        Assert.Contains((await client.ListStacksAsync(new ListStacksRequest(), Token)).StackSummaries, s => s.StackId == created.StackId);

        await client.DeleteStackAsync(new DeleteStackRequest { StackName = "churn" }, Token);

        var gone = await Assert.ThrowsAsync<AmazonCloudFormationException>(
            () => client.DescribeStacksAsync(new DescribeStacksRequest { StackName = "churn" }, Token));
        Assert.Equal("ValidationError", gone.ErrorCode);
    }

    [Fact]
    public async Task CloudFormation_forgets_a_change_set()
    {
        using var client = new AmazonCloudFormationClient(TestCredentials.Basic, moto.Attach(new AmazonCloudFormationConfig()));
        var created = await client.CreateChangeSetAsync(
            new CreateChangeSetRequest
            {
                StackName = "undecided",
                ChangeSetName = "never",
                ChangeSetType = ChangeSetType.CREATE,
                TemplateBody = StackTemplate,
            },
            Token);

        await client.DeleteChangeSetAsync(new DeleteChangeSetRequest { ChangeSetName = created.Id }, Token);

        var left = await client.ListChangeSetsAsync(new ListChangeSetsRequest { StackName = "undecided" }, Token);
        Assert.DoesNotContain(left.Summaries ?? [], summary => summary.ChangeSetName == "never");
    }

    [Fact]
    public async Task IAM_keeps_a_role_and_its_policies()
    {
        using var client = new AmazonIdentityManagementServiceClient(
            TestCredentials.Basic, moto.Attach(new AmazonIdentityManagementServiceConfig()));

        var created = (await client.CreateRoleAsync(
            new CreateRoleRequest
            {
                RoleName = "deployer",
                Path = "/ml/",
                AssumeRolePolicyDocument = TrustPolicy,
                MaxSessionDuration = 7200,
                Tags = [new IamTag { Key = "team", Value = "ml" }],
            },
            Token)).Role;
        await client.UpdateRoleAsync(new UpdateRoleRequest { RoleName = "deployer", Description = "Deploys", MaxSessionDuration = 3600 }, Token);
        await client.UpdateAssumeRolePolicyAsync(
            new UpdateAssumeRolePolicyRequest { RoleName = "deployer", PolicyDocument = TrustPolicy }, Token);
        await client.TagRoleAsync(new TagRoleRequest { RoleName = "deployer", Tags = [new IamTag { Key = "env", Value = "dev" }] }, Token);
        var role = (await client.GetRoleAsync(new GetRoleRequest { RoleName = "deployer" }, Token)).Role;
        Assert.Equal("arn:aws:iam::123456789012:role/ml/deployer", role.Arn);
        Assert.Equal(created.RoleId, role.RoleId);
        Assert.Equal(created.CreateDate, role.CreateDate);
        Assert.Equal("Deploys", role.Description);
        Assert.Equal(3600, role.MaxSessionDuration);
        Assert.Equal(["env", "team"], role.Tags.Select(tag => tag.Key).Order(StringComparer.Ordinal));
        Assert.Equal(TrustPolicy, WebUtility.UrlDecode(role.AssumeRolePolicyDocument));

        await client.PutRolePolicyAsync(
            new PutRolePolicyRequest { RoleName = "deployer", PolicyName = "inline", PolicyDocument = AllowPolicy }, Token);
        var inline = await client.GetRolePolicyAsync(new GetRolePolicyRequest { RoleName = "deployer", PolicyName = "inline" }, Token);
        Assert.Equal(AllowPolicy, WebUtility.UrlDecode(inline.PolicyDocument));
        var names = await client.ListRolePoliciesAsync(new ListRolePoliciesRequest { RoleName = "deployer" }, Token);
        Assert.Equal(["inline"], names.PolicyNames);
        Assert.False(names.IsTruncated);

        var managed = (await client.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "read", PolicyDocument = AllowPolicy }, Token)).Policy;
        await client.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "deployer", PolicyArn = managed.Arn }, Token);
        var attached = await client.ListAttachedRolePoliciesAsync(new ListAttachedRolePoliciesRequest { RoleName = "deployer" }, Token);
        Assert.Equal(managed.Arn, Assert.Single(attached.AttachedPolicies).PolicyArn);
        var entities = await client.ListEntitiesForPolicyAsync(new ListEntitiesForPolicyRequest { PolicyArn = managed.Arn, EntityFilter = EntityType.Role }, Token);
        Assert.Equal("deployer", Assert.Single(entities.PolicyRoles).RoleName);
        Assert.Empty((await client.ListInstanceProfilesForRoleAsync(new ListInstanceProfilesForRoleRequest { RoleName = "deployer" }, Token)).InstanceProfiles ?? []);
        var read = (await client.GetPolicyAsync(new GetPolicyRequest { PolicyArn = managed.Arn }, Token)).Policy;
        Assert.Equal((1, "v1"), (read.AttachmentCount, read.DefaultVersionId));
        var version = await client.GetPolicyVersionAsync(new GetPolicyVersionRequest { PolicyArn = managed.Arn, VersionId = "v1" }, Token);
        Assert.True(version.PolicyVersion.IsDefaultVersion);
        Assert.Equal(AllowPolicy, WebUtility.UrlDecode(version.PolicyVersion.Document));

        var conflict = await Assert.ThrowsAsync<DeleteConflictException>(
            () => client.DeleteRoleAsync(new DeleteRoleRequest { RoleName = "deployer" }, Token));
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        await client.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = "deployer", PolicyArn = managed.Arn }, Token);
        await client.DeleteRolePolicyAsync(new DeleteRolePolicyRequest { RoleName = "deployer", PolicyName = "inline" }, Token);
        await client.DeletePolicyAsync(new DeletePolicyRequest { PolicyArn = managed.Arn }, Token);
        await client.DeleteRoleAsync(new DeleteRoleRequest { RoleName = "deployer" }, Token);
        await Assert.ThrowsAsync<NoSuchEntityException>(() => client.GetRoleAsync(new GetRoleRequest { RoleName = "deployer" }, Token));
    }

    [Fact]
    public async Task IAM_changes_a_policy_and_attaches_it_to_users_and_groups()
    {
        Seed(
            """
            iam = client('iam')
            iam.create_user(UserName='alice')
            iam.create_group(GroupName='admins', Path='/ml/')
            iam.add_user_to_group(GroupName='admins', UserName='alice')
            print(json.dumps({}))
            """);
        using var client = new AmazonIdentityManagementServiceClient(
            TestCredentials.Basic, moto.Attach(new AmazonIdentityManagementServiceConfig()));
        var arn = (await client.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "changing", PolicyDocument = AllowPolicy }, Token)).Policy.Arn;
        var other = AllowPolicy.Replace("GetObject", "PutObject", StringComparison.Ordinal);

        var made = (await client.CreatePolicyVersionAsync(
            new CreatePolicyVersionRequest { PolicyArn = arn, PolicyDocument = other, SetAsDefault = true }, Token)).PolicyVersion;
        Assert.Equal(("v2", true), (made.VersionId, made.IsDefaultVersion));
        var versions = new List<string>();
        await foreach (var version in client.Paginators.ListPolicyVersions(new ListPolicyVersionsRequest { PolicyArn = arn }).Versions)
        {
            versions.Add($"{version.VersionId} {version.IsDefaultVersion}");
        }

        Assert.Equal(["v1 False", "v2 True"], versions.Order(StringComparer.Ordinal));
        await Assert.ThrowsAsync<DeleteConflictException>(
            () => client.DeletePolicyVersionAsync(new DeletePolicyVersionRequest { PolicyArn = arn, VersionId = "v2" }, Token));
        await client.DeletePolicyVersionAsync(new DeletePolicyVersionRequest { PolicyArn = arn, VersionId = "v1" }, Token);
        Assert.Equal("v2", Assert.Single((await client.ListPolicyVersionsAsync(new ListPolicyVersionsRequest { PolicyArn = arn }, Token)).Versions).VersionId);
        await client.TagPolicyAsync(new TagPolicyRequest { PolicyArn = arn, Tags = [new IamTag { Key = "team", Value = "ml" }] }, Token);
        Assert.Equal("ml", Assert.Single((await client.GetPolicyAsync(new GetPolicyRequest { PolicyArn = arn }, Token)).Policy.Tags).Value);

        await client.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = "alice", PolicyArn = arn }, Token);
        await client.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = "admins", PolicyArn = arn }, Token);
        await foreach (var attached in client.Paginators.ListAttachedUserPolicies(new ListAttachedUserPoliciesRequest { UserName = "alice" }).AttachedPolicies)
        {
            Assert.Equal(arn, attached.PolicyArn);
        }

        await foreach (var attached in client.Paginators.ListAttachedGroupPolicies(new ListAttachedGroupPoliciesRequest { GroupName = "admins" }).AttachedPolicies)
        {
            Assert.Equal(arn, attached.PolicyArn);
        }

        Assert.Equal(2, (await client.GetPolicyAsync(new GetPolicyRequest { PolicyArn = arn }, Token)).Policy.AttachmentCount);
        var group = await client.GetGroupAsync(new GetGroupRequest { GroupName = "admins" }, Token);
        Assert.Equal("arn:aws:iam::123456789012:group/ml/admins", group.Group.Arn);
        await foreach (var user in client.Paginators.GetGroup(new GetGroupRequest { GroupName = "admins" }).Users)
        {
            Assert.Equal("alice", user.UserName);
        }

        await Assert.ThrowsAsync<NoSuchEntityException>(() => client.GetGroupAsync(new GetGroupRequest { GroupName = "nobody" }, Token));
    }

    [Fact]
    public async Task IAM_puts_roles_into_instance_profiles_and_bounds_them()
    {
        using var client = new AmazonIdentityManagementServiceClient(
            TestCredentials.Basic, moto.Attach(new AmazonIdentityManagementServiceConfig()));
        var names = new[] { "worker-1", "worker-2", "worker-3" };
        foreach (var name in names)
        {
            await client.CreateRoleAsync(
                new CreateRoleRequest
                {
                    RoleName = name,
                    Path = "/workers/",
                    AssumeRolePolicyDocument = TrustPolicy,
                    Tags = [new IamTag { Key = "team", Value = "ml" }, new IamTag { Key = "env", Value = "dev" }],
                },
                Token);
        }

        var listed = new List<string>();
        await foreach (var role in client.Paginators.ListRoles(new ListRolesRequest { PathPrefix = "/workers/", MaxItems = 2 }).Roles)
        {
            listed.Add(role.RoleName);
        }

        Assert.Equal(names, listed.Order(StringComparer.Ordinal));
        var first = await client.ListRolesAsync(new ListRolesRequest { PathPrefix = "/workers/", MaxItems = 2 }, Token);
        Assert.Equal((2, true), (first.Roles.Count, first.IsTruncated));
        Assert.Contains((await client.ListRolesAsync(Token)).Roles, role => role.Arn == "arn:aws:iam::123456789012:role/workers/worker-1");

        var created = (await client.CreateInstanceProfileAsync(
            new CreateInstanceProfileRequest
            {
                InstanceProfileName = "workers",
                Path = "/ml/",
                Tags = [new IamTag { Key = "team", Value = "ml" }],
            },
            Token)).InstanceProfile;
        Assert.Equal("arn:aws:iam::123456789012:instance-profile/ml/workers", created.Arn);
        await Assert.ThrowsAsync<EntityAlreadyExistsException>(
            () => client.CreateInstanceProfileAsync(new CreateInstanceProfileRequest { InstanceProfileName = "workers" }, Token));
        await client.TagInstanceProfileAsync(
            new TagInstanceProfileRequest { InstanceProfileName = "workers", Tags = [new IamTag { Key = "env", Value = "dev" }] }, Token);
        await client.AddRoleToInstanceProfileAsync(
            new AddRoleToInstanceProfileRequest { InstanceProfileName = "workers", RoleName = "worker-1" }, Token);
        await Assert.ThrowsAsync<Amazon.IdentityManagement.Model.LimitExceededException>(
            () => client.AddRoleToInstanceProfileAsync(
                new AddRoleToInstanceProfileRequest { InstanceProfileName = "workers", RoleName = "worker-2" }, Token));
        var profile = (await client.GetInstanceProfileAsync(new GetInstanceProfileRequest { InstanceProfileName = "workers" }, Token)).InstanceProfile;
        Assert.Equal((created.InstanceProfileId, created.CreateDate), (profile.InstanceProfileId, profile.CreateDate));
        Assert.Equal("worker-1", Assert.Single(profile.Roles).RoleName);
        Assert.Equal(["env=dev", "team=ml"], profile.Tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));

        await Assert.ThrowsAsync<DeleteConflictException>(
            () => client.DeleteInstanceProfileAsync(new DeleteInstanceProfileRequest { InstanceProfileName = "workers" }, Token));
        await client.RemoveRoleFromInstanceProfileAsync(
            new RemoveRoleFromInstanceProfileRequest { InstanceProfileName = "workers", RoleName = "worker-1" }, Token);
        await client.DeleteInstanceProfileAsync(new DeleteInstanceProfileRequest { InstanceProfileName = "workers" }, Token);
        await Assert.ThrowsAsync<NoSuchEntityException>(
            () => client.GetInstanceProfileAsync(new GetInstanceProfileRequest { InstanceProfileName = "workers" }, Token));

        const string Boundary = "arn:aws:iam::123456789012:policy/boundary";
        await client.PutRolePermissionsBoundaryAsync(
            new PutRolePermissionsBoundaryRequest { RoleName = "worker-1", PermissionsBoundary = Boundary }, Token);
        await client.UntagRoleAsync(new UntagRoleRequest { RoleName = "worker-1", TagKeys = ["team", "absent"] }, Token);
        var bounded = (await client.GetRoleAsync(new GetRoleRequest { RoleName = "worker-1" }, Token)).Role;
        Assert.Equal(Boundary, bounded.PermissionsBoundary.PermissionsBoundaryArn);
        Assert.Equal("env", Assert.Single(bounded.Tags).Key);
        await client.DeleteRolePermissionsBoundaryAsync(new DeleteRolePermissionsBoundaryRequest { RoleName = "worker-1" }, Token);
        Assert.Null((await client.GetRoleAsync(new GetRoleRequest { RoleName = "worker-1" }, Token)).Role.PermissionsBoundary);
    }

    [Fact]
    public async Task IAM_keeps_SAML_providers()
    {
        using var client = new AmazonIdentityManagementServiceClient(
            TestCredentials.Basic, moto.Attach(new AmazonIdentityManagementServiceConfig()));
        static string Document(string entity) =>
            $"""<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{entity}">{new string(' ', 1000)}</EntityDescriptor>""";

        var arn = (await client.CreateSAMLProviderAsync(
            new CreateSAMLProviderRequest { Name = "staff", SAMLMetadataDocument = Document("https://idp.example.com/?a=1+2") }, Token)).SAMLProviderArn;
        Assert.Equal("arn:aws:iam::123456789012:saml-provider/staff", arn);
        var created = await client.GetSAMLProviderAsync(new GetSAMLProviderRequest { SAMLProviderArn = arn }, Token);
        Assert.Equal(Document("https://idp.example.com/?a=1+2"), created.SAMLMetadataDocument);

        var updated = await client.UpdateSAMLProviderAsync(
            new UpdateSAMLProviderRequest { SAMLProviderArn = arn, SAMLMetadataDocument = Document("https://other.example.com/") }, Token);
        Assert.Equal(arn, updated.SAMLProviderArn);
        var changed = await client.GetSAMLProviderAsync(new GetSAMLProviderRequest { SAMLProviderArn = arn }, Token);
        Assert.Equal(Document("https://other.example.com/"), changed.SAMLMetadataDocument);
        var listed = Assert.Single((await client.ListSAMLProvidersAsync(Token)).SAMLProviderList);
        Assert.Equal((arn, changed.CreateDate, changed.ValidUntil), (listed.Arn, listed.CreateDate, listed.ValidUntil));
        Assert.True(listed.ValidUntil > listed.CreateDate);

        await client.DeleteSAMLProviderAsync(new DeleteSAMLProviderRequest { SAMLProviderArn = arn }, Token);
        Assert.Empty((await client.ListSAMLProvidersAsync(new ListSAMLProvidersRequest(), Token)).SAMLProviderList ?? []);
        await Assert.ThrowsAsync<NoSuchEntityException>(
            () => client.GetSAMLProviderAsync(new GetSAMLProviderRequest { SAMLProviderArn = arn }, Token));
    }

    [Fact]
    public async Task IAM_keeps_OpenID_Connect_providers()
    {
        const string Thumbprint = "0123456789abcdef0123456789abcdef01234567";
        using var client = new AmazonIdentityManagementServiceClient(
            TestCredentials.Basic, moto.Attach(new AmazonIdentityManagementServiceConfig()));
        var create = new CreateOpenIDConnectProviderRequest
        {
            Url = "https://oidc.example.com/id/1",
            ClientIDList = ["sts.amazonaws.com", "b&c"],
            ThumbprintList = [Thumbprint],
            Tags = [new IamTag { Key = "team", Value = "ml" }],
        };

        var arn = (await client.CreateOpenIDConnectProviderAsync(create, Token)).OpenIDConnectProviderArn;
        Assert.Equal("arn:aws:iam::123456789012:oidc-provider/oidc.example.com/id/1", arn);
        await Assert.ThrowsAsync<EntityAlreadyExistsException>(() => client.CreateOpenIDConnectProviderAsync(create, Token));
        var thumbprints = new List<string> { new('a', 40), new('b', 40) };
        await client.UpdateOpenIDConnectProviderThumbprintAsync(
            new UpdateOpenIDConnectProviderThumbprintRequest { OpenIDConnectProviderArn = arn, ThumbprintList = thumbprints }, Token);
        await client.TagOpenIDConnectProviderAsync(
            new TagOpenIDConnectProviderRequest { OpenIDConnectProviderArn = arn, Tags = [new IamTag { Key = "env", Value = "dev" }] }, Token);

        var provider = await client.GetOpenIDConnectProviderAsync(new GetOpenIDConnectProviderRequest { OpenIDConnectProviderArn = arn }, Token);
        Assert.Equal("oidc.example.com/id/1", provider.Url);
        Assert.Equal(["sts.amazonaws.com", "b&c"], provider.ClientIDList);
        Assert.Equal(thumbprints, provider.ThumbprintList);
        Assert.NotNull(provider.CreateDate);
        Assert.Equal(["env=dev", "team=ml"], provider.Tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
        var listed = await client.ListOpenIDConnectProvidersAsync(new ListOpenIDConnectProvidersRequest(), Token);
        Assert.Equal(arn, Assert.Single(listed.OpenIDConnectProviderList).Arn);

        await client.DeleteOpenIDConnectProviderAsync(new DeleteOpenIDConnectProviderRequest { OpenIDConnectProviderArn = arn }, Token);
        await Assert.ThrowsAsync<NoSuchEntityException>(
            () => client.GetOpenIDConnectProviderAsync(new GetOpenIDConnectProviderRequest { OpenIDConnectProviderArn = arn }, Token));
    }

    [Fact]
    public async Task IAM_knows_the_caller()
    {
        using var client = new AmazonIdentityManagementServiceClient(
            TestCredentials.Basic, moto.Attach(new AmazonIdentityManagementServiceConfig()));

        var user = (await client.GetUserAsync(new GetUserRequest(), Token)).User;

        Assert.StartsWith("arn:aws:iam::123456789012:user/", user.Arn, StringComparison.Ordinal);
        Assert.InRange((await client.GetAccountSummaryAsync(Token)).SummaryMap["RolesQuota"], 1, int.MaxValue);
    }

    [Fact]
    public async Task SNS_lists_the_subscriptions_of_a_topic()
    {
        var topic = Seed(
            """
            sns = client('sns')
            arn = sns.create_topic(Name='alerts')['TopicArn']
            for number in range(150):
                sns.subscribe(TopicArn=arn, Protocol='sqs', Endpoint='arn:aws:sqs:us-west-2:123456789012:q%d' % number)
            print(json.dumps(arn))
            """).GetString()!;
        using var client = new AmazonSimpleNotificationServiceClient(TestCredentials.Basic, moto.Attach(new AmazonSimpleNotificationServiceConfig()));

        var first = await client.ListSubscriptionsByTopicAsync(topic, Token);
        var all = new List<string>();
        await foreach (var subscription in client.Paginators
            .ListSubscriptionsByTopic(new Amazon.SimpleNotificationService.Model.ListSubscriptionsByTopicRequest { TopicArn = topic }).Subscriptions)
        {
            all.Add(subscription.Endpoint);
        }

        Assert.Equal((100, 150), (first.Subscriptions.Count, all.Distinct(StringComparer.Ordinal).Count()));
        Assert.All(first.Subscriptions, subscription => Assert.Equal((topic, "sqs", "123456789012"), (subscription.TopicArn, subscription.Protocol, subscription.Owner)));
        await Assert.ThrowsAsync<Amazon.SimpleNotificationService.Model.NotFoundException>(() => client.ListSubscriptionsByTopicAsync(topic + "-none", Token));

        await client.UnsubscribeAsync(new Amazon.SimpleNotificationService.Model.UnsubscribeRequest { SubscriptionArn = first.Subscriptions[0].SubscriptionArn }, Token);
        Assert.DoesNotContain((await client.ListSubscriptionsByTopicAsync(topic, Token)).Subscriptions, subscription => subscription.Endpoint == first.Subscriptions[0].Endpoint);
    }

    [Fact]
    public async Task SSM_keeps_parameters()
    {
        using var client = new AmazonSimpleSystemsManagementClient(
            TestCredentials.Basic, moto.Attach(new AmazonSimpleSystemsManagementConfig()));

        var put = await client.PutParameterAsync(
            new PutParameterRequest
            {
                Name = "/ml/churn/bucket",
                Value = "b-é",
                Type = Amazon.SimpleSystemsManagement.ParameterType.String,
                Tags = [new SsmTag { Key = "team", Value = "ml" }],
            },
            Token);
        Assert.Equal(1, put.Version);
        await client.PutParameterAsync(
            new PutParameterRequest { Name = "/ml/churn/key", Value = "s", Type = Amazon.SimpleSystemsManagement.ParameterType.SecureString }, Token);
        await Assert.ThrowsAsync<ParameterAlreadyExistsException>(
            () => client.PutParameterAsync(
                new PutParameterRequest { Name = "/ml/churn/key", Value = "t", Type = Amazon.SimpleSystemsManagement.ParameterType.String }, Token));

        var one = (await client.GetParameterAsync(new GetParameterRequest { Name = "/ml/churn/bucket" }, Token)).Parameter;
        Assert.Equal(("b-é", "arn:aws:ssm:us-west-2:123456789012:parameter/ml/churn/bucket"), (one.Value, one.ARN));
        Assert.Equal(DateTimeKind.Utc, one.LastModifiedDate?.Kind);
        var several = await client.GetParametersAsync(
            new GetParametersRequest { Names = ["/ml/churn/key", "/none"], WithDecryption = true }, Token);
        Assert.Equal("s", Assert.Single(several.Parameters).Value);
        Assert.Equal(["/none"], several.InvalidParameters);
        var names = new List<string>();
        await foreach (var page in client.Paginators.GetParametersByPath(
            new GetParametersByPathRequest { Path = "/ml", Recursive = true, MaxResults = 1 }).Responses.WithCancellation(Token))
        {
            names.AddRange((page.Parameters ?? []).Select(parameter => parameter.Name));
        }

        Assert.Equal(["/ml/churn/bucket", "/ml/churn/key"], names.Order(StringComparer.Ordinal));
        var described = await client.DescribeParametersAsync(
            new DescribeParametersRequest { ParameterFilters = [new ParameterStringFilter { Key = "Name", Values = ["/ml/churn/key"] }] }, Token);
        Assert.Same(Amazon.SimpleSystemsManagement.ParameterType.SecureString, Assert.Single(described.Parameters).Type);
        await client.AddTagsToResourceAsync(
            new AddTagsToResourceRequest
            {
                ResourceType = ResourceTypeForTagging.Parameter,
                ResourceId = "/ml/churn/bucket",
                Tags = [new SsmTag { Key = "env", Value = "dev" }],
            },
            Token);
        var tags = await client.ListTagsForResourceAsync(
            new Amazon.SimpleSystemsManagement.Model.ListTagsForResourceRequest { ResourceType = ResourceTypeForTagging.Parameter, ResourceId = "/ml/churn/bucket" }, Token);
        Assert.Equal(["env", "team"], tags.TagList.Select(tag => tag.Key).Order(StringComparer.Ordinal));

        await client.DeleteParameterAsync(new DeleteParameterRequest { Name = "/ml/churn/bucket" }, Token);
        await Assert.ThrowsAsync<ParameterNotFoundException>(
            () => client.DeleteParameterAsync(new DeleteParameterRequest { Name = "/ml/churn/bucket" }, Token));
    }

    [Fact]
    public async Task EC2_describes_the_network()
    {
        using var client = new AmazonEC2Client(TestCredentials.Basic, moto.Attach(new AmazonEC2Config()));
        var endpoint = Seed(
            """
            vpc = client('ec2').describe_vpcs()['Vpcs'][0]['VpcId']
            subnet = client('ec2').describe_subnets()['Subnets'][0]['SubnetId']
            client('ec2').create_network_interface(SubnetId=subnet, Description='probe')
            made = client('ec2').create_vpc_endpoint(VpcId=vpc, ServiceName='com.amazonaws.us-west-2.s3', VpcEndpointType='Gateway')
            print(json.dumps(made['VpcEndpoint']['VpcEndpointId']))
            """).GetString();

        var vpc = Assert.Single((await client.DescribeVpcsAsync(
            new DescribeVpcsRequest { Filters = [new Ec2Filter { Name = "isDefault", Values = ["true"] }] }, Token)).Vpcs);
        Assert.Equal("172.31.0.0/16", vpc.CidrBlock);
        Assert.True(vpc.IsDefault);
        var attribute = await client.DescribeVpcAttributeAsync(
            new DescribeVpcAttributeRequest { VpcId = vpc.VpcId, Attribute = VpcAttributeName.EnableDnsSupport }, Token);
        Assert.True(attribute.EnableDnsSupport);
        Assert.Null(attribute.EnableDnsHostnames);
        var subnets = (await client.DescribeSubnetsAsync(
            new DescribeSubnetsRequest { Filters = [new Ec2Filter { Name = "vpc-id", Values = [vpc.VpcId] }] }, Token)).Subnets;
        Assert.All(subnets, subnet => Assert.StartsWith("us-west-2", subnet.AvailabilityZone, StringComparison.Ordinal));
        var group = Assert.Single((await client.DescribeSecurityGroupsAsync(
            new DescribeSecurityGroupsRequest { Filters = [new Ec2Filter { Name = "group-name", Values = ["default"] }] }, Token)).SecurityGroups);
        Assert.Equal("0.0.0.0/0", Assert.Single(Assert.Single(group.IpPermissionsEgress).Ipv4Ranges).CidrIp);
        var table = Assert.Single((await client.DescribeRouteTablesAsync(Token)).RouteTables);
        Assert.Contains(table.Routes, route => route is { DestinationCidrBlock: "172.31.0.0/16", GatewayId: "local" });
        var endpoints = await client.DescribeVpcEndpointsAsync(new DescribeVpcEndpointsRequest { VpcEndpointIds = [endpoint] }, Token);
        Assert.Equal("com.amazonaws.us-west-2.s3", Assert.Single(endpoints.VpcEndpoints).ServiceName);
        Assert.Same(VpcEndpointType.Gateway, endpoints.VpcEndpoints[0].VpcEndpointType);
        var sts = await client.DescribeVpcEndpointServicesAsync(new DescribeVpcEndpointServicesRequest { ServiceNames = ["com.amazonaws.us-west-2.sts"] }, Token);
        Assert.Contains("us-west-2a", Assert.Single(sts.ServiceDetails).AvailabilityZones);
        Assert.Same(ServiceType.Interface, Assert.Single(sts.ServiceDetails[0].ServiceType).ServiceType);
        Assert.Contains((await client.DescribeAvailabilityZonesAsync(Token)).AvailabilityZones, zone => zone.ZoneName == "us-west-2a");
        Assert.Contains((await client.DescribeRegionsAsync(Token)).Regions, region => region.RegionName == "eu-central-1");
        Assert.Contains(
            (await client.DescribeNetworkInterfacesAsync(Token)).NetworkInterfaces,
            card => card.Description == "probe" && card.Groups?.Count > 0);
    }

    [Fact]
    public async Task EC2_revokes_rules_of_a_security_group()
    {
        using var client = new AmazonEC2Client(TestCredentials.Basic, moto.Attach(new AmazonEC2Config()));
        var group = Seed(
            """
            ec2 = client('ec2')
            vpc = ec2.create_vpc(CidrBlock='10.9.0.0/16')['Vpc']['VpcId']
            group = ec2.create_security_group(GroupName='probe', Description='probe', VpcId=vpc)['GroupId']
            ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[
                {'IpProtocol': 'tcp', 'FromPort': 22, 'ToPort': 22, 'IpRanges': [{'CidrIp': '0.0.0.0/0'}, {'CidrIp': '10.9.0.0/16'}]}])
            print(json.dumps(group))
            """).GetString();

        var ingress = await client.RevokeSecurityGroupIngressAsync(
            new RevokeSecurityGroupIngressRequest
            {
                GroupId = group,
                IpPermissions = [new IpPermission { IpProtocol = "tcp", FromPort = 22, ToPort = 22, Ipv4Ranges = [new IpRange { CidrIp = "0.0.0.0/0" }] }],
            },
            Token);
        var egress = await client.RevokeSecurityGroupEgressAsync(
            new RevokeSecurityGroupEgressRequest
            {
                GroupId = group,
                IpPermissions = [new IpPermission { IpProtocol = "-1", Ipv4Ranges = [new IpRange { CidrIp = "0.0.0.0/0" }] }],
            },
            Token);

        Assert.True(ingress.Return);
        Assert.True(egress.Return);
        var left = Assert.Single((await client.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupIds = [group] }, Token)).SecurityGroups);
        Assert.Equal("10.9.0.0/16", Assert.Single(Assert.Single(left.IpPermissions).Ipv4Ranges).CidrIp);
        Assert.Empty(left.IpPermissionsEgress ?? []);

        // Other tests count what the network has.
        Seed(
            """
            ec2 = client('ec2')
            group = ec2.describe_security_groups(Filters=[{'Name': 'group-name', 'Values': ['probe']}])['SecurityGroups'][0]
            ec2.delete_security_group(GroupId=group['GroupId'])
            ec2.delete_vpc(VpcId=group['VpcId'])
            print('null')
            """);
    }

    [Fact]
    public async Task SageMaker_keeps_model_packages()
    {
        using var client = new AmazonSageMakerClient(TestCredentials.Basic, moto.Attach(new AmazonSageMakerConfig()));

        var group = await client.CreateModelPackageGroupAsync(
            new CreateModelPackageGroupRequest { ModelPackageGroupName = "churn", ModelPackageGroupDescription = "Who leaves" }, Token);
        var described = await client.DescribeModelPackageGroupAsync(
            new DescribeModelPackageGroupRequest { ModelPackageGroupName = "churn" }, Token);
        Assert.Equal(group.ModelPackageGroupArn, described.ModelPackageGroupArn);
        Assert.NotNull(described.CreationTime);
        var groups = await client.ListModelPackageGroupsAsync(new ListModelPackageGroupsRequest(), Token);
        Assert.Equal("Who leaves", Assert.Single(groups.ModelPackageGroupSummaryList).ModelPackageGroupDescription);

        var package = await client.CreateModelPackageAsync(
            new CreateModelPackageRequest
            {
                ModelPackageGroupName = "churn",
                ModelApprovalStatus = ModelApprovalStatus.PendingManualApproval,
                InferenceSpecification = new InferenceSpecification
                {
                    Containers =
                    [
                        new ModelPackageContainerDefinition
                        {
                            Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/churn:1",
                            Environment = new Dictionary<string, string> { ["THREADS"] = "2" },
                        },
                    ],
                    SupportedContentTypes = ["text/csv"],
                    SupportedResponseMIMETypes = ["text/csv"],
                },
            },
            Token);
        await client.UpdateModelPackageAsync(
            new UpdateModelPackageRequest { ModelPackageArn = package.ModelPackageArn, ModelApprovalStatus = ModelApprovalStatus.Approved }, Token);
        var read = await client.DescribeModelPackageAsync(new DescribeModelPackageRequest { ModelPackageName = package.ModelPackageArn }, Token);
        Assert.Same(ModelApprovalStatus.Approved, read.ModelApprovalStatus);
        Assert.Equal(1, read.ModelPackageVersion);
        Assert.Equal("2", Assert.Single(read.InferenceSpecification.Containers).Environment["THREADS"]);
        Assert.Equal(["text/csv"], read.InferenceSpecification.SupportedContentTypes);
        var packages = await client.ListModelPackagesAsync(new ListModelPackagesRequest { ModelPackageGroupName = "churn" }, Token);
        Assert.Equal(package.ModelPackageArn, Assert.Single(packages.ModelPackageSummaryList).ModelPackageArn);

        await client.AddTagsAsync(
            new AddTagsRequest { ResourceArn = group.ModelPackageGroupArn, Tags = [new SageMakerTag { Key = "team", Value = "ml" }] }, Token);
        var tags = await client.ListTagsAsync(new Amazon.SageMaker.Model.ListTagsRequest { ResourceArn = group.ModelPackageGroupArn }, Token);
        Assert.Equal("ml", Assert.Single(tags.Tags).Value);
        await client.DeleteTagsAsync(new DeleteTagsRequest { ResourceArn = group.ModelPackageGroupArn, TagKeys = ["team"] }, Token);
        Assert.Empty((await client.ListTagsAsync(new Amazon.SageMaker.Model.ListTagsRequest { ResourceArn = group.ModelPackageGroupArn }, Token)).Tags);
    }

    [Fact]
    public async Task SageMaker_lists_what_serves()
    {
        using var client = new AmazonSageMakerClient(TestCredentials.Basic, moto.Attach(new AmazonSageMakerConfig()));
        Seed(
            """
            sagemaker = client('sagemaker')
            sagemaker.create_model(ModelName='m', ExecutionRoleArn='arn:aws:iam::123456789012:role/r',
                PrimaryContainer={'Image': '123456789012.dkr.ecr.us-west-2.amazonaws.com/churn:1'})
            sagemaker.create_endpoint_config(EndpointConfigName='c', ProductionVariants=[{
                'VariantName': 'v', 'ModelName': 'm', 'InitialInstanceCount': 1, 'InstanceType': 'ml.t2.medium', 'InitialVariantWeight': 0.5}])
            sagemaker.create_endpoint(EndpointName='e', EndpointConfigName='c')
            print('null')
            """);

        Assert.Equal("m", Assert.Single((await client.ListModelsAsync(new ListModelsRequest(), Token)).Models).ModelName);
        var configs = await client.ListEndpointConfigsAsync(new ListEndpointConfigsRequest(), Token);
        Assert.Equal("c", Assert.Single(configs.EndpointConfigs).EndpointConfigName);
        var listed = Assert.Single((await client.ListEndpointsAsync(new ListEndpointsRequest(), Token)).Endpoints);
        var endpoint = await client.DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = "e" }, Token);
        Assert.Equal(listed.EndpointArn, endpoint.EndpointArn);
        Assert.Same(EndpointStatus.InService, endpoint.EndpointStatus);
        var variant = Assert.Single(endpoint.ProductionVariants);
        Assert.Equal(("v", 1, 0.5f), (variant.VariantName, variant.CurrentInstanceCount, variant.CurrentWeight));

        await client.DeleteEndpointAsync(new DeleteEndpointRequest { EndpointName = "e" }, Token);
        await client.DeleteEndpointConfigAsync(new DeleteEndpointConfigRequest { EndpointConfigName = "c" }, Token);
        await client.DeleteModelAsync(new DeleteModelRequest { ModelName = "m" }, Token);
        Assert.Empty((await client.ListEndpointsAsync(new ListEndpointsRequest(), Token)).Endpoints ?? []);
        Assert.Empty((await client.ListEndpointConfigsAsync(new ListEndpointConfigsRequest(), Token)).EndpointConfigs ?? []);
        Assert.Empty((await client.ListModelsAsync(new ListModelsRequest(), Token)).Models ?? []);
    }

    [Fact]
    public async Task CodeCommit_finds_a_repository_and_deletes_it()
    {
        using var client = new AmazonCodeCommitClient(TestCredentials.Basic, moto.Attach(new AmazonCodeCommitConfig()));
        Seed("""print(json.dumps(client('codecommit').create_repository(repositoryName='build', repositoryDescription='Builds'), default=str))""");

        var found = (await client.GetRepositoryAsync(new GetRepositoryRequest { RepositoryName = "build" }, Token)).RepositoryMetadata;

        Assert.Equal(("Builds", "arn:aws:codecommit:us-west-2:123456789012:build"), (found.RepositoryDescription, found.Arn));
        Assert.Equal(DateTimeKind.Utc, found.CreationDate?.Kind);
        var deleted = await client.DeleteRepositoryAsync(new DeleteRepositoryRequest { RepositoryName = "build" }, Token);
        Assert.Equal(found.RepositoryId, deleted.RepositoryId);
        await Assert.ThrowsAsync<RepositoryDoesNotExistException>(
            () => client.GetRepositoryAsync(new GetRepositoryRequest { RepositoryName = "build" }, Token));
    }

    [Fact]
    public async Task CodePipeline_finds_a_pipeline()
    {
        using var client = new AmazonCodePipelineClient(TestCredentials.Basic, moto.Attach(new AmazonCodePipelineConfig()));
        Seed(
            """
            client('iam').create_role(RoleName='pipe', AssumeRolePolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': [
                {'Effect': 'Allow', 'Principal': {'Service': 'codepipeline.amazonaws.com'}, 'Action': 'sts:AssumeRole'}]}))
            def stage(name, category, provider, **more):
                return {'name': name, 'actions': [dict(name=name, configuration={'k': 'v'}, actionTypeId={
                    'category': category, 'owner': 'AWS', 'provider': provider, 'version': '1'}, **more)]}
            client('codepipeline').create_pipeline(pipeline={
                'name': 'pipe', 'roleArn': 'arn:aws:iam::123456789012:role/pipe', 'artifactStore': {'type': 'S3', 'location': 'bucket'},
                'stages': [stage('Source', 'Source', 'S3', outputArtifacts=[{'name': 'a'}]), stage('Build', 'Approval', 'Manual')]})
            print('null')
            """);

        var response = await client.GetPipelineAsync(new GetPipelineRequest { Name = "pipe" }, Token);

        Assert.Equal(["Source", "Build"], response.Pipeline.Stages.Select(stage => stage.Name));
        Assert.Equal("v", response.Pipeline.Stages[0].Actions[0].Configuration["k"]);
        Assert.Same(ArtifactStoreType.S3, response.Pipeline.ArtifactStore.Type);
        Assert.Equal("arn:aws:codepipeline:us-west-2:123456789012:pipe", response.Metadata.PipelineArn);
        await Assert.ThrowsAsync<PipelineNotFoundException>(() => client.GetPipelineAsync(new GetPipelineRequest { Name = "none" }, Token));
    }

    [Fact]
    public async Task CodeBuild_finds_projects_and_builds()
    {
        using var client = new AmazonCodeBuildClient(TestCredentials.Basic, moto.Attach(new AmazonCodeBuildConfig()));
        var request = new CreateProjectRequest
        {
            Name = "project",
            Source = new ProjectSource { Type = SourceType.S3, Location = "bucket/path" },
            Artifacts = new ProjectArtifacts { Type = ArtifactsType.NO_ARTIFACTS },
            Environment = new ProjectEnvironment { Type = EnvironmentType.LINUX_CONTAINER, Image = "i", ComputeType = ComputeType.BUILD_GENERAL1_SMALL },
            ServiceRole = "arn:aws:iam::123456789012:role/service-role/build",
            Tags = [new CodeBuildTag { Key = "team", Value = "ml" }],
        };
        var created = (await client.CreateProjectAsync(request, Token)).Project;
        Assert.Equal(("arn:aws:codebuild:us-west-2:123456789012:project/project", "bucket/path"), (created.Arn, created.Source.Location));
        Assert.Equal("ml", Assert.Single(created.Tags).Value);
        await Assert.ThrowsAsync<ResourceAlreadyExistsException>(() => client.CreateProjectAsync(request, Token));
        Seed("""client('codebuild').start_build(projectName='project'); print('null')""");

        var project = Assert.Single((await client.BatchGetProjectsAsync(new BatchGetProjectsRequest { Names = ["project"] }, Token)).Projects);
        Assert.Same(ComputeType.BUILD_GENERAL1_SMALL, project.Environment.ComputeType);
        var id = Assert.Single((await client.ListBuildsForProjectAsync(new ListBuildsForProjectRequest { ProjectName = "project" }, Token)).Ids);
        var build = Assert.Single((await client.BatchGetBuildsAsync(new BatchGetBuildsRequest { Ids = [id] }, Token)).Builds);
        Assert.Equal("project", build.ProjectName);
        Assert.NotEmpty(build.Phases);
        var stopped = (await client.StopBuildAsync(new StopBuildRequest { Id = id }, Token)).Build;
        Assert.Same(StatusType.STOPPED, stopped.BuildStatus);
    }

    [Fact]
    public async Task CloudWatch_Logs_tells_a_log_groups_tags_and_forgets_it()
    {
        using var client = new AmazonCloudWatchLogsClient(TestCredentials.Basic, moto.Attach(new AmazonCloudWatchLogsConfig()));
        Seed("""client('logs').create_log_group(logGroupName='/aws/codebuild/x', tags={'team': 'ml'}); print('null')""");

        var group = Assert.Single((await client.DescribeLogGroupsAsync(
            new DescribeLogGroupsRequest { LogGroupNamePrefix = "/aws/codebuild/" }, Token)).LogGroups);
        Assert.Equal("/aws/codebuild/x", group.LogGroupName);
        Assert.InRange(group.CreationTime!.Value, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), DateTime.UtcNow.AddDays(1));

        var tags = (await client.ListTagsForResourceAsync(new Amazon.CloudWatchLogs.Model.ListTagsForResourceRequest { ResourceArn = group.Arn.Replace(":*", "", StringComparison.Ordinal) }, Token)).Tags;
        Assert.Equal("ml", Assert.Single(tags, tag => tag.Key == "team").Value);

        await client.DeleteLogGroupAsync(new DeleteLogGroupRequest { LogGroupName = group.LogGroupName }, Token);

        await Assert.ThrowsAsync<Amazon.CloudWatchLogs.Model.ResourceNotFoundException>(
            () => client.DeleteLogGroupAsync(new DeleteLogGroupRequest { LogGroupName = group.LogGroupName }, Token));
    }

    /// <summary>What the class does not call is what moto has not: no operation is forgotten.</summary>
    [Fact]
    public void Every_operation_is_called_here_or_listed()
    {
        var called = CalledOperations();
        var operations = typeof(IAmazonCloudFormation).Assembly.GetExportedTypes()
            .Where(type => type.IsInterface && type.Name.StartsWith("IAmazon", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(method => method.Name[..^"Async".Length])
            .Distinct(StringComparer.Ordinal);

        Assert.Equal(NotInMoto.Order(StringComparer.Ordinal), operations.Except(called, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>Runs boto3 against the server; the script prints JSON.</summary>
    private JsonElement Seed(string script)
    {
        const string Prelude =
            """
            import boto3, json, sys
            def client(name):
                return boto3.client(name, endpoint_url=sys.argv[1], region_name='us-west-2', aws_access_key_id='AKIDEXAMPLE', aws_secret_access_key='x')

            """;
        var answer = Python.Run(Prelude + script, moto.Address!.ToString());
        Assert.SkipWhen(answer is null, "boto3 is not installed, or this moto cannot do what the script asks");
        return answer.Value;
    }

    /// <summary>The operations that methods of this class name: async methods keep their calls in the state machines nested in the class.</summary>
    private static HashSet<string> CalledOperations()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var module = typeof(MotoTests).Module;
        var called = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in typeof(MotoTests).GetNestedTypes(All).SelectMany(type => type.GetMethods(All)))
        {
            var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
            for (var at = 0; at + 5 <= code.Length; at++)
            {
                // call and callvirt, followed by the token of what is called.
                if (code[at] is 0x28 or 0x6F && ResolveMethod(module, BitConverter.ToInt32(code, at + 1)) is { } target)
                {
                    called.Add(target.Name.EndsWith("Async", StringComparison.Ordinal) ? target.Name[..^"Async".Length] : target.Name);
                }
            }
        }

        return called;
    }

    private static MethodBase? ResolveMethod(Module module, int token)
    {
        try
        {
            return module.ResolveMethod(token);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
