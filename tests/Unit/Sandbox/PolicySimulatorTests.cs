using Amazon;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using MlOps.Sandbox;

namespace MlOps.Unit.Sandbox;

/// <summary>The sandbox's policy simulator, in the words and members of AWS's.</summary>
public sealed class PolicySimulatorTests : IAsyncDisposable
{
    private const string RoleArn = "arn:aws:iam::123456789012:role/ml/r";
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"}]}""";

    private readonly EmbeddedAws _sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
    private readonly AmazonIdentityManagementServiceClient _iam;

    public PolicySimulatorTests() => _iam = new AmazonIdentityManagementServiceClient(
        _sandbox.CredentialsFor(RawClient.Account),
        new AmazonIdentityManagementServiceConfig { RegionEndpoint = RegionEndpoint.USWest2, HttpClientFactory = _sandbox.HttpClientFactory, MaxErrorRetry = 0 });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _iam.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_simulation_decides_each_action_on_each_resource_and_names_the_policy()
    {
        await MakeRoleAsync("""{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::a/*"},{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"*"}""");
        var managed = await _iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "lists", PolicyDocument = Document("""{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}""") }, Token);
        await _iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "r", PolicyArn = managed.Policy.Arn }, Token);

        var results = await SimulateAsync(["s3:GetObject", "s3:DeleteObject"], ["arn:aws:s3:::a/1", "arn:aws:s3:::b/1"]);
        var listing = Assert.Single(await SimulateAsync(["s3:ListAllMyBuckets"], []));

        Assert.Equal(
            [
                ("s3:GetObject", "arn:aws:s3:::a/1", "allowed", "role_r_inline"), ("s3:GetObject", "arn:aws:s3:::b/1", "implicitDeny", ""),
                ("s3:DeleteObject", "arn:aws:s3:::a/1", "explicitDeny", "role_r_inline"), ("s3:DeleteObject", "arn:aws:s3:::b/1", "explicitDeny", "role_r_inline"),
            ],
            results.Select(result => (result.EvalActionName, result.EvalResourceName, result.EvalDecision.Value, string.Concat(result.MatchedStatements?.Select(statement => statement.SourcePolicyId) ?? []))));
        Assert.Equal(("*", "allowed", "lists", "IAM Policy"), (listing.EvalResourceName, listing.EvalDecision.Value, listing.MatchedStatements[0].SourcePolicyId, listing.MatchedStatements[0].SourcePolicyType.Value));
        Assert.All(results, result => Assert.Null(result.PermissionsBoundaryDecisionDetail));
    }

    [Fact]
    public async Task A_simulation_knows_of_a_request_what_it_is_told_and_says_which_keys_were_missing()
    {
        await MakeRoleAsync("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:RequestedRegion":"us-west-2","aws:PrincipalAccount":"123456789012"}}}""");

        var without = Assert.Single(await SimulateAsync(["s3:GetObject"], ["arn:aws:s3:::a/1"]));
        var with = Assert.Single(await SimulateAsync(["s3:GetObject"], ["arn:aws:s3:::a/1"], ("aws:RequestedRegion", "us-west-2")));
        await _iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "r", PolicyName = "inline", PolicyDocument = Document("""{"Effect":"Allow","Action":"ec2:DescribeVpcs","Resource":"*","Condition":{"Bool":{"aws:ViaAWSService":"true"}}}""") }, Token);
        var everywhere = Assert.Single(await SimulateAsync(["ec2:DescribeVpcs"], ["*"]));

        Assert.Equal("implicitDeny", without.EvalDecision.Value);
        Assert.Equal(["aws:RequestedRegion"], Assert.Single(without.ResourceSpecificResults).MissingContextValues);
        Assert.Empty(without.MissingContextValues ?? []);
        Assert.Equal("allowed", with.EvalDecision.Value);
        Assert.Empty(Assert.Single(with.ResourceSpecificResults).MissingContextValues ?? []);
        Assert.Equal(["aws:ViaAWSService"], everywhere.MissingContextValues);
        Assert.Empty(everywhere.ResourceSpecificResults ?? []);
    }

    [Fact]
    public async Task A_simulation_says_what_the_permissions_boundary_allows()
    {
        var limit = await _iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "limit", PolicyDocument = Document("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""") }, Token);
        await MakeRoleAsync("""{"Effect":"Allow","Action":"s3:*","Resource":"*"}""", limit.Policy.Arn);

        var results = await SimulateAsync(["s3:GetObject", "s3:PutObject"], ["*"]);

        Assert.Equal([("allowed", true), ("implicitDeny", false)], results.Select(result => (result.EvalDecision.Value, result.PermissionsBoundaryDecisionDetail.AllowedByPermissionsBoundary!.Value)));
    }

    [Fact]
    public async Task A_simulation_is_told_in_pages()
    {
        await MakeRoleAsync("""{"Effect":"Allow","Action":"s3:*","Resource":"*"}""");
        var request = new SimulatePrincipalPolicyRequest { PolicySourceArn = RoleArn, ActionNames = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], MaxItems = 2 };

        var first = await _iam.SimulatePrincipalPolicyAsync(request, Token);
        request.Marker = first.Marker;
        var second = await _iam.SimulatePrincipalPolicyAsync(request, Token);

        Assert.Equal((true, 2), (first.IsTruncated, first.EvaluationResults.Count));
        Assert.Equal((false, "s3:DeleteObject"), (second.IsTruncated, Assert.Single(second.EvaluationResults).EvalActionName));
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:root")]
    [InlineData("arn:aws:sts::123456789012:assumed-role/r/me")]
    [InlineData("arn:aws:iam::999999999999:role/r")]
    public async Task A_simulation_is_of_users_and_roles_of_the_account(string arn)
    {
        var error = await Assert.ThrowsAsync<InvalidInputException>(() => _iam.SimulatePrincipalPolicyAsync(new SimulatePrincipalPolicyRequest { PolicySourceArn = arn, ActionNames = ["s3:GetObject"] }, Token));

        Assert.Equal($"Invalid Entity Arn: {arn} does not clearly define entity type and name.", error.Message);
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/none")]
    [InlineData("arn:aws:iam::123456789012:role/r")]
    [InlineData("arn:aws:iam::123456789012:user/none")]
    public async Task A_simulation_of_somebody_who_is_not_there_or_of_a_wrong_path_finds_nobody(string arn)
    {
        await MakeRoleAsync("""{"Effect":"Allow","Action":"s3:*","Resource":"*"}""");

        await Assert.ThrowsAsync<NoSuchEntityException>(() => _iam.SimulatePrincipalPolicyAsync(new SimulatePrincipalPolicyRequest { PolicySourceArn = arn, ActionNames = ["s3:GetObject"] }, Token));
    }

    [Fact]
    public async Task Resources_of_a_simulation_are_ARNs()
    {
        await MakeRoleAsync("""{"Effect":"Allow","Action":"s3:*","Resource":"*"}""");

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => SimulateAsync(["s3:GetObject"], ["bucket/key"]));

        Assert.Equal("ResourceNames are not in a valid ARN format: bucket/key.", error.Message);
    }

    private async Task<List<EvaluationResult>> SimulateAsync(List<string> actions, List<string> resources, params (string Key, string Value)[] context) =>
        (await _iam.SimulatePrincipalPolicyAsync(
            new SimulatePrincipalPolicyRequest
            {
                PolicySourceArn = RoleArn,
                ActionNames = actions,
                ResourceArns = resources,
                ContextEntries = [.. context.Select(key => new ContextEntry { ContextKeyName = key.Key, ContextKeyType = ContextKeyTypeEnum.String, ContextKeyValues = [key.Value] })],
            },
            Token)).EvaluationResults;

    private async Task MakeRoleAsync(string statements, string? boundary = null)
    {
        await _iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "r", Path = "/ml/", AssumeRolePolicyDocument = Trust, PermissionsBoundary = boundary }, Token);
        await _iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "r", PolicyName = "inline", PolicyDocument = Document(statements) }, Token);
    }

    private static string Document(string statements) => $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""";
}
