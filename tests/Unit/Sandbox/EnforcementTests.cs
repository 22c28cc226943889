using System.Text.Json.Nodes;
using System.Xml.Linq;
using MlOps.Sandbox;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.Services;

namespace MlOps.Unit.Sandbox;

public sealed class EnforcementTests
{
    private const string Operator = "arn:aws:iam::123456789012:user/operator";

    private static EmbeddedAws Start(string statements, string? path = null) => EmbeddedAws.Create(new EmbeddedAwsOptions
    {
        Path = path,
        EnforceIam = true,
        CallerPolicies = new Dictionary<string, JsonObject>
        {
            ["operator"] = JsonNode.Parse($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""")!.AsObject(),
        },
    });

    [Fact]
    public async Task The_caller_is_an_administrator_unless_policies_are_given()
    {
        await using var open = EmbeddedAws.Create(new EmbeddedAwsOptions());
        await using var enforced = EmbeddedAws.Create(new EmbeddedAwsOptions { EnforceIam = true });
        await using var limited = Start("""{"Effect":"Allow","Action":"sts:*","Resource":"*"}""");

        await new RawClient(open).Json("ssm", "DescribeParameters", "{}");
        await new RawClient(enforced).Json("ssm", "DescribeParameters", "{}");
        var refused = await Assert.ThrowsAsync<RawFailure>(() => new RawClient(limited).Json("ssm", "DescribeParameters", "{}"));
        await new RawClient(limited) { AccessKeyId = Identities.RootKey(RawClient.Account) }.Json("ssm", "DescribeParameters", "{}");

        Assert.Equal("AccessDeniedException", refused.Code);
    }

    [Fact]
    public async Task Policies_that_are_given_take_the_place_of_all_that_a_state_has_for_the_caller()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            await using (var before = EmbeddedAws.Create(new EmbeddedAwsOptions { Path = folder }))
            {
                var raw = new RawClient(before);
                await raw.Query("iam", "CreateGroup", ("GroupName", "g"));
                await raw.Query("iam", "PutGroupPolicy", ("GroupName", "g"), ("PolicyName", "p"), ("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ssm:*","Resource":"*"}]}"""));
                await raw.Query("iam", "AddUserToGroup", ("GroupName", "g"), ("UserName", "operator"));
            }

            await using (var reader = Start("""{"Effect":"Allow","Action":"ssm:GetParameter","Resource":"*"}""", folder))
            {
                var raw = new RawClient(reader);
                Assert.Equal("ParameterNotFound", (await Assert.ThrowsAsync<RawFailure>(() => raw.Json("ssm", "GetParameter", """{"Name":"/a"}"""))).Code);
                Assert.Equal("AccessDeniedException", (await Assert.ThrowsAsync<RawFailure>(() => raw.Json("ssm", "PutParameter", """{"Name":"/a","Value":"1","Type":"String"}"""))).Code);
            }

            await using (var writer = Start("""{"Effect":"Allow","Action":"ssm:PutParameter","Resource":"*"}""", folder))
            {
                await new RawClient(writer).Json("ssm", "PutParameter", """{"Name":"/a","Value":"1","Type":"String"}""");
            }

            // Without policies the state decides, as it was left.
            await using var again = EmbeddedAws.Create(new EmbeddedAwsOptions { Path = folder, EnforceIam = true });
            Assert.Equal("AccessDeniedException", (await Assert.ThrowsAsync<RawFailure>(() => new RawClient(again).Json("ssm", "GetParameter", """{"Name":"/a"}"""))).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_denial_reads_as_AWS_words_it()
    {
        await using var sandbox = Start("""{"Effect":"Allow","Action":"ssm:Put*","Resource":"*"},{"Effect":"Deny","Action":"ssm:PutParameter","Resource":"*parameter/locked/*"}""");
        var raw = new RawClient(sandbox);

        var missing = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("ssm", "GetParameter", """{"Name":"/a"}"""));
        var denied = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("ssm", "PutParameter", """{"Name":"/locked/a","Value":"1","Type":"String"}"""));

        Assert.Equal(
            $"User: {Operator} is not authorized to perform: ssm:GetParameter on resource: arn:aws:ssm:us-west-2:123456789012:parameter/a because no identity-based policy allows the ssm:GetParameter action",
            missing.Text);
        Assert.Equal(
            $"User: {Operator} is not authorized to perform: ssm:PutParameter on resource: arn:aws:ssm:us-west-2:123456789012:parameter/locked/a with an explicit deny in an identity-based policy",
            denied.Text);
    }

    [Fact]
    public async Task Policies_of_a_group_hold_for_its_users()
    {
        await using var sandbox = Start("""{"Effect":"Allow","Action":"sts:*","Resource":"*"}""");
        var raw = new RawClient(sandbox);
        var root = new RawClient(sandbox) { AccessKeyId = Identities.RootKey(RawClient.Account) };
        await root.Query("iam", "CreateGroup", ("GroupName", "g"));
        await root.Query("iam", "PutGroupPolicy", ("GroupName", "g"), ("PolicyName", "p"), ("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ssm:DescribeParameters","Resource":"*"}]}"""));
        await Assert.ThrowsAsync<RawFailure>(() => raw.Json("ssm", "DescribeParameters", "{}"));

        await root.Query("iam", "AddUserToGroup", ("GroupName", "g"), ("UserName", "operator"));

        await raw.Json("ssm", "DescribeParameters", "{}");
    }

    [Fact]
    public async Task Attaching_and_changing_a_policy_are_authorized_with_its_ARN_and_tags()
    {
        await using var sandbox = Start(
            """
            {"Effect":"Allow","Action":"iam:AttachGroupPolicy","Resource":"arn:aws:iam::123456789012:group/g","Condition":{"ArnEquals":{"iam:PolicyARN":"arn:aws:iam::123456789012:policy/ml/*"}}},
            {"Effect":"Allow","Action":"iam:CreatePolicyVersion","Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/team":"ml"}}},
            {"Effect":"Allow","Action":"iam:TagPolicy","Resource":"*","Condition":{"StringEquals":{"aws:RequestTag/stage":"dev"}}}
            """);
        const string Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""";
        const string Arn = "arn:aws:iam::123456789012:policy/";
        var raw = new RawClient(sandbox);
        var root = new RawClient(sandbox) { AccessKeyId = Identities.RootKey(RawClient.Account) };
        await root.Query("iam", "CreateGroup", ("GroupName", "g"));
        await root.Query("iam", "CreatePolicy", ("PolicyName", "a"), ("Path", "/ml/"), ("PolicyDocument", Document), ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "ml"));
        await root.Query("iam", "CreatePolicy", ("PolicyName", "b"), ("PolicyDocument", Document));

        await raw.Query("iam", "AttachGroupPolicy", ("GroupName", "g"), ("PolicyArn", Arn + "ml/a"));
        await raw.Query("iam", "CreatePolicyVersion", ("PolicyArn", Arn + "ml/a"), ("PolicyDocument", Document));
        await raw.Query("iam", "TagPolicy", ("PolicyArn", Arn + "b"), ("Tags.member.1.Key", "stage"), ("Tags.member.1.Value", "dev"));

        foreach (var refused in new Func<Task>[]
        {
            () => raw.Query("iam", "AttachGroupPolicy", ("GroupName", "g"), ("PolicyArn", Arn + "b")),
            () => raw.Query("iam", "CreatePolicyVersion", ("PolicyArn", Arn + "b"), ("PolicyDocument", Document)),
            () => raw.Query("iam", "TagPolicy", ("PolicyArn", Arn + "b"), ("Tags.member.1.Key", "stage"), ("Tags.member.1.Value", "prod")),
        })
        {
            Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<RawFailure>(refused)).Code);
        }
    }

    [Theory]
    [InlineData("iam", "ListRoles", "AccessDenied", 403)]
    [InlineData("ec2", "DescribeVpcs", "UnauthorizedOperation", 403)]
    [InlineData("sns", "ListTopics", "AuthorizationError", 403)]
    public async Task Services_name_a_denial_in_their_own_way(string service, string operation, string code, int status)
    {
        await using var sandbox = Start("""{"Effect":"Allow","Action":"sts:*","Resource":"*"}""");

        var refused = await Assert.ThrowsAsync<RawFailure>(() => new RawClient(sandbox).Query(service, operation));

        Assert.Equal((code, status), (refused.Code, refused.Status));
    }

    [Fact]
    public async Task A_boundary_limits_a_role_whatever_its_policies_say()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions { EnforceIam = true });
        var administrator = new RawClient(sandbox);
        var boundary = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ssm:GetParameter","Resource":"*"}]}""";
        await administrator.Query("iam", "CreatePolicy", ("PolicyName", "edge"), ("PolicyDocument", boundary));
        await administrator.Query(
            "iam",
            "CreateRole",
            ("RoleName", "r"),
            ("PermissionsBoundary", "arn:aws:iam::123456789012:policy/edge"),
            ("AssumeRolePolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"}]}"""));
        await administrator.Query("iam", "AttachRolePolicy", ("RoleName", "r"), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        var role = Assume(sandbox, await administrator.Query("sts", "AssumeRole", ("RoleArn", "arn:aws:iam::123456789012:role/r"), ("RoleSessionName", "me")));

        var allowed = await Assert.ThrowsAsync<RawFailure>(() => role.Json("ssm", "GetParameter", """{"Name":"/a"}"""));
        var refused = await Assert.ThrowsAsync<RawFailure>(() => role.Json("ssm", "DescribeParameters", "{}"));

        Assert.Equal("ParameterNotFound", allowed.Code);
        Assert.EndsWith("because no permissions boundary allows the ssm:DescribeParameters action", refused.Text, StringComparison.Ordinal);
        Assert.StartsWith("User: arn:aws:sts::123456789012:assumed-role/r/me is not authorized", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_say_who_calls_and_whose_the_resource_is()
    {
        await using var sandbox = Start(
            $$$"""{"Effect":"Allow","Action":"ssm:GetParameter","Resource":"arn:aws:ssm:*:*:parameter/${aws:username}","Condition":{"ArnEquals":{"aws:PrincipalArn":"{{{Operator}}}"},"StringEquals":{"aws:ResourceAccount":"123456789012","aws:PrincipalAccount":"123456789012","aws:PrincipalType":"User"} } }""");
        var raw = new RawClient(sandbox);

        var own = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("ssm", "GetParameter", """{"Name":"/operator"}"""));
        var other = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("ssm", "GetParameter", """{"Name":"/somebody"}"""));

        Assert.Equal(("ParameterNotFound", "AccessDeniedException"), (own.Code, other.Code));
    }

    [Fact]
    public async Task A_trust_policy_binds_administrators_too()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        await raw.Query(
            "iam",
            "CreateRole",
            ("RoleName", "r"),
            ("AssumeRolePolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"secret"}}}]}"""));
        (string, string)[] assume = [("RoleArn", "arn:aws:iam::123456789012:role/r"), ("RoleSessionName", "me")];

        var refused = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("sts", "AssumeRole", assume));
        await raw.Query("sts", "AssumeRole", [.. assume, ("ExternalId", "secret")]);
        var unknown = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("sts", "AssumeRole", ("RoleArn", "arn:aws:iam::123456789012:role/nobody"), ("RoleSessionName", "me")));

        Assert.Equal($"User: {Operator} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/r", refused.Text);
        Assert.Equal("AccessDenied", unknown.Code);
    }

    [Fact]
    public async Task A_session_ends_when_its_time_is_over_and_is_nothing_without_its_token()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        await raw.Query("iam", "CreateRole", ("RoleName", "r"), ("AssumeRolePolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"}]}"""));
        var session = Assume(sandbox, await raw.Query("sts", "AssumeRole", ("RoleArn", "arn:aws:iam::123456789012:role/r"), ("RoleSessionName", "me"), ("DurationSeconds", "900")));

        var identity = await session.Query("sts", "GetCallerIdentity");
        var forged = await Assert.ThrowsAsync<RawFailure>(() => new RawClient(sandbox) { AccessKeyId = session.AccessKeyId }.Query("sts", "GetCallerIdentity"));
        await Task.Delay(TimeSpan.FromSeconds(900), sandbox.Time, TestContext.Current.CancellationToken);
        var ended = await Assert.ThrowsAsync<RawFailure>(() => session.Query("sts", "GetCallerIdentity"));

        Assert.Contains("arn:aws:sts::123456789012:assumed-role/r/me", identity.Value, StringComparison.Ordinal);
        Assert.Equal(("InvalidClientTokenId", "The security token included in the request is invalid."), (forged.Code, forged.Text));
        Assert.Equal(("ExpiredToken", "The security token included in the request is expired"), (ended.Code, ended.Text));
    }

    [Fact]
    public async Task Calls_that_CloudFormation_makes_for_the_caller_say_so()
    {
        await using var sandbox = Start("""{"Effect":"Allow","Action":"s3:CreateBucket","Resource":"*","Condition":{"ForAnyValue:StringEquals":{"aws:CalledVia":["cloudformation.amazonaws.com"]}}}""");
        await new RawClient(sandbox).Query("sts", "GetCallerIdentity");
        var caller = sandbox.Identities.CallerOf(RawClient.Account, Operator, "us-west-2");

        Assert.Throws<AccessDeniedException>(() => caller.Authorize("s3:CreateBucket", "arn:aws:s3:::b"));
        caller.Via("cloudformation.amazonaws.com").Authorize("s3:CreateBucket", "arn:aws:s3:::b");
    }

    private static RawClient Assume(EmbeddedAws sandbox, XElement answer)
    {
        string Text(string name) => answer.Descendants().First(element => element.Name.LocalName == name).Value;
        return new RawClient(sandbox) { AccessKeyId = Text("AccessKeyId"), SessionToken = Text("SessionToken") };
    }
}
