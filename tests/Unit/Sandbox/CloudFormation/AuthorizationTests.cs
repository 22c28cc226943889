using System.Text.Json.Nodes;
using MlOps.Sandbox.ResourceTypes;

namespace MlOps.Unit.Sandbox.CloudFormation;

public sealed class AuthorizationTests : StackTests
{
    private const string ServiceRole = "arn:aws:iam::123456789012:role/deployer";

    [Fact]
    public void CallerAnswersForTheOperationAndForEachCallMadeInItsName()
    {
        Create(Template(("Topic", Topic)));

        Assert.Contains(Host.Caller.Calls, call => call is { Action: "cloudformation:CreateStack", Resource: "arn:aws:cloudformation:us-west-2:123456789012:stack/stack/*", Via: null });
        Assert.Contains(Host.Caller.Calls, call => call is { Action: "sns:CreateTopic", Resource: "arn:aws:sns:us-west-2:123456789012:topic-1", Via: "cloudformation.amazonaws.com" });
    }

    [Fact]
    public void DeniedCallFailsTheResourceInAwsWords()
    {
        Host.Caller.Denied.Add("sns:CreateTopic");

        Assert.Equal("ROLLBACK_COMPLETE", Create(Template(("Topic", Topic)))["StackStatus"]!.ToString());
        Assert.StartsWith(
            "Resource handler returned message: \"User: arn:aws:iam::123456789012:user/operator is not authorized to perform: sns:CreateTopic on resource: arn:aws:sns:us-west-2:123456789012:topic-1",
            Reason("Topic", "CREATE_FAILED"),
            StringComparison.Ordinal);
        Assert.EndsWith("HandlerErrorCode: AccessDenied)", Reason("Topic", "CREATE_FAILED"), StringComparison.Ordinal);
    }

    [Fact]
    public void RoleIsPassedToTheServiceThatUsesIt()
    {
        Create(Template(
            ("Role", """{"Type":"AWS::IAM::Role","Properties":{"RoleName":"build","AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"codebuild.amazonaws.com"},"Action":"sts:AssumeRole"}]}}}"""),
            ("Project", """{"Type":"AWS::CodeBuild::Project","Properties":{"Name":"p","ServiceRole":{"Fn::GetAtt":["Role","Arn"]},"Artifacts":{"Type":"NO_ARTIFACTS"},"Environment":{"Type":"LINUX_CONTAINER","ComputeType":"BUILD_GENERAL1_SMALL","Image":"x"},"Source":{"Type":"NO_SOURCE","BuildSpec":"x"}}}""")));

        Assert.Equal("CREATE_COMPLETE", Status());
        var pass = Host.Caller.Calls.Single(call => call.Action == "iam:PassRole");
        Assert.Equal("arn:aws:iam::123456789012:role/build", pass.Resource);
        Assert.Equal(["codebuild.amazonaws.com"], pass.Context["iam:PassedToService"]);
    }

    [Fact]
    public void BoundaryOfRoleIsConditionKeyUntilTheRoleGoes()
    {
        Create(Template(("Role", """{"Type":"AWS::IAM::Role","Properties":{"RoleName":"build","PermissionsBoundary":"arn:aws:iam::aws:policy/ReadOnlyAccess","ManagedPolicyArns":["arn:aws:iam::aws:policy/ReadOnlyAccess"],"Policies":[{"PolicyName":"p","PolicyDocument":{"Version":"2012-10-17","Statement":[]}}],"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"codebuild.amazonaws.com"},"Action":"sts:AssumeRole"}]}}}""")));
        Delete();

        Assert.All(
            (string[])["iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:DeleteRolePolicy", "iam:DetachRolePolicy"],
            action => Assert.Equal(["arn:aws:iam::aws:policy/ReadOnlyAccess"], Host.Caller.Calls.Single(call => call.Action == action).Context["iam:PermissionsBoundary"]));
    }

    [Fact]
    public void BoundaryAndPathOfARoleCountForPoliciesThatAreResourcesOfTheirOwn()
    {
        Create(Template(
            ("Role", """{"Type":"AWS::IAM::Role","Properties":{"RoleName":"build","Path":"/team/","PermissionsBoundary":"arn:aws:iam::aws:policy/ReadOnlyAccess","AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"codebuild.amazonaws.com"},"Action":"sts:AssumeRole"}]}}}"""),
            ("Inline", """{"Type":"AWS::IAM::Policy","Properties":{"PolicyName":"own","PolicyDocument":{"Version":"2012-10-17","Statement":[]},"Roles":[{"Ref":"Role"}]}}"""),
            ("Managed", """{"Type":"AWS::IAM::ManagedPolicy","Properties":{"ManagedPolicyName":"own","PolicyDocument":{"Version":"2012-10-17","Statement":[]},"Roles":[{"Ref":"Role"}]}}""")));
        Delete();

        Assert.All((string[])["iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:DeleteRolePolicy", "iam:DetachRolePolicy"], action =>
        {
            var call = Host.Caller.Calls.First(call => call.Action == action);
            Assert.Equal("arn:aws:iam::123456789012:role/team/build", call.Resource);
            Assert.Equal(["arn:aws:iam::aws:policy/ReadOnlyAccess"], call.Context["iam:PermissionsBoundary"]);
        });
    }

    [Fact]
    public void RoleOfRequestIsConditionKey()
    {
        Host.ServiceRoles[ServiceRole] = new TestCaller("arn:aws:sts::123456789012:assumed-role/deployer/AWSCloudFormation");
        Create(Template(("Topic", Topic)), more: new JsonObject { ["RoleARN"] = ServiceRole });
        Delete();

        Assert.Equal([ServiceRole], Host.Caller.Calls.Single(call => call.Action == "cloudformation:CreateStack").Context["cloudformation:RoleArn"]);
        Assert.DoesNotContain("cloudformation:RoleArn", Host.Caller.Calls.Single(call => call.Action == "cloudformation:DeleteStack").Context.Keys);
    }

    [Fact]
    public void TagsOfRequestAreConditionKeys()
    {
        Create(Template(("Topic", """{"Type":"AWS::SNS::Topic","Properties":{"TopicName":"t","Tags":[{"Key":"own","Value":"1"}]}}""")), more: new JsonObject { ["Tags"] = new JsonArray(new JsonObject { ["Key"] = "team", ["Value"] = "ml" }) });

        var call = Host.Caller.Calls.Single(call => call.Action == "sns:CreateTopic");
        Assert.Equal(["1"], call.Context["aws:RequestTag/own"]);
        Assert.Equal(["ml"], call.Context["aws:RequestTag/team"]);
        Assert.Equal(["team", "own"], call.Context["aws:TagKeys"]);
    }

    [Fact]
    public void ServiceRoleDoesTheWorkAndStaysWithTheStack()
    {
        var role = new TestCaller("arn:aws:sts::123456789012:assumed-role/deployer/AWSCloudFormation");
        Host.ServiceRoles[ServiceRole] = role;

        Create(Template(("Topic", Topic)), more: new JsonObject { ["RoleARN"] = ServiceRole });

        var pass = Host.Caller.Calls.Single(call => call.Action == "iam:PassRole");
        Assert.Equal((ServiceRole, "cloudformation.amazonaws.com"), (pass.Resource, pass.Context["iam:PassedToService"][0]));
        Assert.Contains(role.Calls, call => call is { Action: "sns:CreateTopic", Via: "cloudformation.amazonaws.com" });
        Assert.DoesNotContain(Host.Caller.Calls, call => call.Action.StartsWith("sns:", StringComparison.Ordinal));
        Assert.Equal(ServiceRole, Stack()["RoleARN"]!.ToString());

        Update(Template(("Topic", Topic), ("More", Parameter("/more", "\"1\""))));
        Assert.Contains(role.Calls, call => call.Action == "ssm:PutParameter");
        Assert.Single(Host.Caller.Calls, call => call.Action == "iam:PassRole");
    }

    [Fact]
    public void StackCannotBeDeletedWithoutItsRole()
    {
        Host.ServiceRoles[ServiceRole] = new TestCaller("arn:aws:sts::123456789012:assumed-role/deployer/AWSCloudFormation");
        Create(Template(("Topic", Topic)), more: new JsonObject { ["RoleARN"] = ServiceRole });
        Host.ServiceRoles.Clear();

        var refusal = Refused("DeleteStack", """{"StackName":"stack"}""");

        Assert.Equal(("ValidationError", $"Role {ServiceRole} is invalid or cannot be assumed"), (refusal.Code, refusal.Message));
        Assert.Equal("DELETE_FAILED", Status());
        Assert.Equal($"Role {ServiceRole} is invalid or cannot be assumed", Reason("stack", "DELETE_FAILED"));
        Assert.NotNull(Live("AWS::SNS::Topic", "arn:aws:sns:us-west-2:123456789012:topic-1"));
        Assert.Equal($"Role {ServiceRole} is invalid or cannot be assumed", Refused("CreateStack", new JsonObject { ["StackName"] = "other", ["TemplateBody"] = Template(("Topic", Topic)), ["RoleARN"] = ServiceRole }).Message);

        Host.ServiceRoles[ServiceRole] = new TestCaller("arn:aws:sts::123456789012:assumed-role/deployer/AWSCloudFormation");
        Assert.Equal("DELETE_COMPLETE", Delete()["StackStatus"]!.ToString());
    }

    [Fact]
    public void EveryTypeHasCallsAndEveryCallASource()
    {
        foreach (var type in ResourceTypeTable.Names)
        {
            var calls = HandlerCallTable.Find(type);
            Assert.NotNull(calls);
            Assert.All([.. calls.Create, .. calls.Update, .. calls.Delete, .. calls.Read], call =>
            {
                Assert.Matches("^[a-z0-9]+:[A-Z][A-Za-z]+$", call.Action);
                Assert.Matches("^(sagemaker|logs|sns|events|kms|ssm|pike|api): .+", call.Source);
            });
            Assert.NotEmpty(calls.Create);
            Assert.NotEmpty(calls.Delete);
        }
    }
}
