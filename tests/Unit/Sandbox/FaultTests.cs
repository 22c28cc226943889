using System.Globalization;
using Amazon;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using MlOps.Sandbox;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Sandbox;

public sealed class FaultTests
{
    private const string Put = """{"Name":"/a","Value":"1","Type":"String"}""";

    [Fact]
    public async Task The_nth_call_of_an_operation_throttles_and_nothing_happens()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        sandbox.Faults.Add(new CallFault(FaultKind.Throttle) { Operation = "ssm:PutParameter", Call = 2, Times = 2 });

        await raw.Json("ssm", "PutParameter", Put);
        var second = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("ssm", "PutParameter", Put.Replace("/a", "/b", StringComparison.Ordinal)));
        var third = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("ssm", "PutParameter", Put));
        var fourth = await Assert.ThrowsAsync<RawFailure>(() => raw.Json("ssm", "PutParameter", Put));

        Assert.Equal(("ThrottlingException", "Rate exceeded", 400), (second.Code, second.Text, second.Status));
        Assert.Equal("ThrottlingException", third.Code);
        Assert.Equal("ParameterAlreadyExists", fourth.Code);
        Assert.Single(sandbox.World.Resources.All, resource => resource.Type == "AWS::SSM::Parameter");
    }

    [Theory]
    [InlineData("cloudformation", "Throttling", "Rate exceeded", 400)]
    [InlineData("iam", "Throttling", "Rate exceeded", 400)]
    [InlineData("sts", "Throttling", "Rate exceeded", 400)]
    [InlineData("sns", "Throttling", "Rate exceeded", 400)]
    [InlineData("ec2", "RequestLimitExceeded", "Request limit exceeded.", 503)]
    [InlineData("ssm", "ThrottlingException", "Rate exceeded", 400)]
    [InlineData("logs", "ThrottlingException", "Rate exceeded", 400)]
    [InlineData("sagemaker", "ThrottlingException", "Rate exceeded", 400)]
    [InlineData("codepipeline", "ThrottlingException", "Rate exceeded", 400)]
    [InlineData("codecommit", "ThrottlingException", "Rate exceeded", 400)]
    [InlineData("codebuild", "ThrottlingException", "Rate exceeded", 400)]
    [InlineData("kms", "ThrottlingException", "You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.", 400)]
    public async Task Services_throttle_in_their_own_words(string service, string code, string words, int status)
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        sandbox.Faults.Add(new CallFault(FaultKind.Throttle));
        var raw = new RawClient(sandbox);

        var refused = await Assert.ThrowsAsync<RawFailure>(() => IsQuery(service) ? raw.Query(service, "DescribeAnything") : raw.Json(service, "DescribeAnything", "{}"));

        Assert.Equal((code, words, status), (refused.Code, refused.Text, refused.Status));
    }

    private static bool IsQuery(string service) => service is "cloudformation" or "iam" or "sts" or "sns" or "ec2";

    [Fact]
    public async Task A_connection_breaks_before_or_after_the_effect()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        sandbox.Faults.Add(new CallFault(FaultKind.BreakBefore) { Operation = "PutParameter" });
        await Assert.ThrowsAsync<HttpRequestException>(() => raw.Json("ssm", "PutParameter", Put));
        Assert.DoesNotContain(sandbox.World.Resources.All, resource => resource.Type == "AWS::SSM::Parameter");

        sandbox.Faults.Add(new CallFault(FaultKind.BreakAfter) { Operation = "PutParameter" });
        await Assert.ThrowsAsync<HttpRequestException>(() => raw.Json("ssm", "PutParameter", Put));
        Assert.Single(sandbox.World.Resources.All, resource => resource.Type == "AWS::SSM::Parameter");
    }

    [Fact]
    public async Task The_SDK_gets_over_a_500_and_a_broken_connection_by_itself()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var sts = new AmazonSecurityTokenServiceClient(
            sandbox.CredentialsFor(RawClient.Account),
            new AmazonSecurityTokenServiceConfig { RegionEndpoint = RegionEndpoint.USWest2, HttpClientFactory = sandbox.HttpClientFactory });
        sandbox.Faults.Add(new CallFault(FaultKind.ServerError));
        sandbox.Faults.Add(new CallFault(FaultKind.BreakAfter) { Call = 2 });

        var identity = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(RawClient.Account, identity.Account);
        Assert.Equal([FaultKind.ServerError, FaultKind.BreakAfter, null], sandbox.Calls.Calls.Select(call => call.Fault));
    }

    [Fact]
    public async Task A_call_that_hangs_ends_when_the_client_gives_up_and_time_has_gone_by()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var before = sandbox.Time.GetUtcNow();
        sandbox.Faults.Add(new CallFault(FaultKind.Hang));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RawClient(sandbox).Json("ssm", "PutParameter", Put));

        Assert.Equal(TimeSpan.FromSeconds(100), sandbox.Time.GetUtcNow() - before);
        Assert.Empty(sandbox.World.Resources.All);
    }

    [Theory]
    [InlineData(FaultKind.KillBefore, 0)]
    [InlineData(FaultKind.KillAfter, 1)]
    public async Task A_killed_process_makes_no_more_calls_until_it_is_started_again(FaultKind kind, int parameters)
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        sandbox.Faults.Add(new CallFault(kind) { Operation = "PutParameter" });

        await Assert.ThrowsAsync<ProcessKilledException>(() => raw.Json("ssm", "PutParameter", Put));
        await Assert.ThrowsAsync<ProcessKilledException>(() => raw.Json("ssm", "DescribeParameters", "{}"));
        Assert.True(sandbox.Faults.IsKilled);
        sandbox.Faults.Revive();

        var listed = await raw.Json("ssm", "DescribeParameters", "{}");
        Assert.Equal(parameters, listed["Parameters"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_new_service_role_cannot_be_used_for_a_while()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        sandbox.Faults.NewRoleDelay = TimeSpan.FromSeconds(10);
        var raw = new RawClient(sandbox);
        var create = await ServiceRole(raw, "123456789012");

        var refused = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("cloudformation", "CreateStack", create));
        await Task.Delay(TimeSpan.FromSeconds(10), sandbox.Time, TestContext.Current.CancellationToken);
        var created = await raw.Query("cloudformation", "CreateStack", create);

        Assert.Equal(("ValidationError", "Role arn:aws:iam::123456789012:role/deployer is invalid or cannot be assumed"), (refused.Code, refused.Text));
        Assert.Contains(":stack/s/", created.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_role_whose_trust_policy_is_for_another_account_cannot_be_used()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        var create = await ServiceRole(raw, "999999999999");

        var refused = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("cloudformation", "CreateStack", create));

        Assert.Equal("Role arn:aws:iam::123456789012:role/deployer is invalid or cannot be assumed", refused.Text);
    }

    private static async Task<(string, string)[]> ServiceRole(RawClient raw, string sourceAccount)
    {
        var trust = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"cloudformation.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"{{sourceAccount}}"} } }]}""";
        await raw.Query("iam", "CreateRole", ("RoleName", "deployer"), ("AssumeRolePolicyDocument", trust));
        return [("StackName", "s"), ("TemplateBody", """{"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}}}"""), ("RoleARN", "arn:aws:iam::123456789012:role/deployer")];
    }

    [Fact]
    public async Task A_new_role_cannot_be_assumed_for_a_while()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        sandbox.Faults.NewRoleDelay = TimeSpan.FromSeconds(10);
        var raw = new RawClient(sandbox);
        var trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"}]}""";
        await raw.Query("iam", "CreateRole", ("RoleName", "r"), ("AssumeRolePolicyDocument", trust));
        (string, string)[] assume = [("RoleArn", "arn:aws:iam::123456789012:role/r"), ("RoleSessionName", "session")];

        var refused = await Assert.ThrowsAsync<RawFailure>(() => raw.Query("sts", "AssumeRole", assume));
        await Task.Delay(TimeSpan.FromSeconds(10), sandbox.Time, TestContext.Current.CancellationToken);
        var assumed = await raw.Query("sts", "AssumeRole", assume);

        Assert.Equal("AccessDenied", refused.Code);
        Assert.Contains("assumed-role/r/session", assumed.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_fails_for_the_reason_given_as_often_as_asked()
    {
        var faults = new FaultPlan();
        faults.Add(new ResourceFault("No capacity") { LogicalId = "Bucket", Action = "Create", Times = 2 });

        Assert.Null(faults.ReasonFor("stack", "Bucket", "AWS::S3::Bucket", "Delete"));
        Assert.Null(faults.ReasonFor("stack", "Other", "AWS::S3::Bucket", "Create"));
        Assert.Equal("No capacity", faults.ReasonFor("stack", "Bucket", "AWS::S3::Bucket", "Create"));
        Assert.Equal("No capacity", faults.ReasonFor("stack", "Bucket", "AWS::S3::Bucket", "Create"));
        Assert.Null(faults.ReasonFor("stack", "Bucket", "AWS::S3::Bucket", "Create"));
    }

    [Fact]
    public async Task Calls_are_recorded_with_who_signed_them()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        await raw.Json("ssm", "PutParameter", Put);
        await raw.Json("ssm", "GetParameter", """{"Name":"/a"}""");

        Assert.Equal(["ssm:PutParameter", "ssm:GetParameter"], sandbox.Calls.Calls.Select(call => call.ToString()));
        Assert.Equal([false, true], sandbox.Calls.Calls.Select(call => call.IsReadOnly));
        Assert.All(sandbox.Calls.Calls, call => Assert.Equal(raw.AccessKeyId, call.AccessKeyId));
        Assert.Equal("2", sandbox.Calls.Count.ToString(CultureInfo.InvariantCulture));
    }
}
