using System.Net;
using MlOps.Iam;

namespace MlOps.Unit.Access;

/// <summary>Asking IAM: whom it is asked about, in which requests, and what becomes of its answers.</summary>
public sealed class SimulatedAccessTests : IDisposable
{
    private const string Object = "arn:aws:s3:::a/b";

    private readonly AccessBed _bed = new();

    public void Dispose() => _bed.Dispose();

    private string AskedAbout => Assert.Single(_bed.Simulations.Select(request => request.Parameter("PolicySourceArn")).Distinct())!;

    private async Task<MlAccess> AskAsync(string? principal = null) => Assert.Single((await _bed.AskAsync(["s3:GetObject"], [Object], principal)).Answers);

    [Fact]
    public async Task A_user_who_calls_is_asked_about_without_reading_anything_else()
    {
        var answer = await AskAsync();

        Assert.Equal(("arn:aws:iam::111122223333:user/caller", true, "allowed", "IAM"), (answer.Principal, answer.Allowed, answer.Decision, answer.Source));
        Assert.Null(answer.Suggestion);
        Assert.Equal(["GetCallerIdentity", "SimulatePrincipalPolicy"], _bed.Operations);
    }

    [Theory]
    [InlineData("arn:aws:sts::111122223333:assumed-role/deployer/me", "arn:aws:iam::111122223333:role/deployer")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/deployer/me", "arn:aws:iam::111122223333:role/team/ml/deployer")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Ml_0123456789abcdef/ann@example.com", "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Ml_0123456789abcdef")]
    public async Task A_session_is_asked_about_as_its_role_whose_path_is_looked_up(string session, string role)
    {
        _bed.CallerArn = session;
        _bed.RoleArn = role;

        await AskAsync();

        Assert.Equal(role, AskedAbout);
    }

    [Fact]
    public async Task Whoever_may_not_read_the_own_role_is_told_to_name_it()
    {
        _bed.CallerArn = "arn:aws:sts::111122223333:assumed-role/deployer/me";

        var error = await _bed.RefusalAsync();

        Assert.Equal("AccessDenied", error.Id);
        Assert.Contains("-Principal", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("-AuthorizationDetails", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(_bed.Simulations);
    }

    [Theory]
    [InlineData("role/deployer", "arn:aws:iam::111122223333:role/deployer")]
    [InlineData("role/team/deployer", "arn:aws:iam::111122223333:role/team/deployer")]
    [InlineData("user/ann", "arn:aws:iam::111122223333:user/ann")]
    [InlineData("arn:aws:iam::111122223333:role/team/deployer", "arn:aws:iam::111122223333:role/team/deployer")]
    public async Task A_user_or_role_is_named_by_name_or_ARN(string given, string expected)
    {
        await AskAsync(given);

        Assert.Equal(expected, AskedAbout);
        Assert.DoesNotContain("GetRole", _bed.Operations);
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:root", "PrincipalIsRoot")]
    [InlineData("arn:aws:sts::111122223333:federated-user/ann", "PrincipalIsFederated")]
    public async Task A_caller_whom_IAM_does_not_simulate_is_told(string caller, string id)
    {
        _bed.CallerArn = caller;

        var error = await _bed.RefusalAsync();

        Assert.Equal((id, caller), (error.Id, error.Resource));
        Assert.Contains("-Principal", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(_bed.Simulations);
    }

    [Theory]
    [InlineData("arn:aws:iam::444455556666:role/deployer", "PrincipalElsewhere")]
    [InlineData("arn:aws:sts::444455556666:assumed-role/deployer/me", "PrincipalElsewhere")]
    [InlineData("deployer", "PrincipalInvalid")]
    [InlineData("role/", "PrincipalInvalid")]
    [InlineData("arn:aws:s3:::bucket", "PrincipalInvalid")]
    public async Task Somebody_of_another_account_and_what_is_nobody_are_refused(string principal, string id)
    {
        var error = await _bed.RefusalAsync(principal);

        Assert.Equal((id, principal), (error.Id, error.Resource));
        Assert.Empty(_bed.Simulations);
    }

    [Fact]
    public async Task Actions_with_the_same_resources_and_context_go_in_one_request()
    {
        var answers = (await _bed.AskAsync(PolicyReading.Read(
            """
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":["arn:aws:s3:::a/1","arn:aws:s3:::a/2"]},
              {"Effect":"Allow","Action":"s3:DeleteObject","Resource":["arn:aws:s3:::a/2","arn:aws:s3:::a/1"]},
              {"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a"},
              {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/1","Condition":{"StringEquals":{"s3:ExistingObjectTag/k":"v"}}}]}
            """,
            "p"))).Answers;

        Assert.Equal(8, answers.Length);
        var requests = _bed.Simulations.Select(request => $"{string.Join('+', AccessBed.List(request, "ActionNames").Order())} on {string.Join('+', AccessBed.List(request, "ResourceArns"))}");
        Assert.Equal(
            [
                "s3:DeleteObject+s3:GetObject+s3:PutObject on arn:aws:s3:::a/1+arn:aws:s3:::a/2",
                "s3:GetObject on arn:aws:s3:::a/1",
                "s3:ListBucket on arn:aws:s3:::a",
            ],
            requests.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_request_has_a_hundred_names_at_most_and_all_pages_are_read()
    {
        _bed.PageSize = 37;
        var resources = Enumerable.Range(0, 130).Select(index => $"arn:aws:s3:::a/{index}").ToArray();

        var answers = (await _bed.AskAsync(["s3:GetObject", "s3:PutObject"], resources)).Answers;

        Assert.Equal(260, answers.Length);
        Assert.Equal(resources.Concat(resources), answers.Select(answer => answer.Resource));
        Assert.All(_bed.Simulations, request => Assert.InRange(AccessBed.List(request, "ResourceArns").Count, 1, 100));
        Assert.All(_bed.Simulations, request => Assert.Equal("1000", request.Parameter("MaxItems")));

        // 200 results in pages of 37 are six, and 60 are two.
        Assert.Equal(8, _bed.Simulations.Count());
    }

    [Fact]
    public async Task Context_keys_go_with_their_types()
    {
        await _bed.AskAsync(
            ["s3:GetObject"], [Object], null,
            ("aws:SourceIp", ["203.0.113.7"]), ("aws:TagKeys", ["a"]), ("aws:MultiFactorAuthAge", ["60"]), ("aws:CurrentTime", ["2026-11-01T00:00:00Z"]), ("s3:prefix", ["a", "b"]), ("aws:SourceArn", ["arn:aws:s3:::x"]));

        var request = Assert.Single(_bed.Simulations);
        var types = Enumerable.Range(1, 8).ToDictionary(
            index => request.Parameter($"ContextEntries.member.{index}.ContextKeyName")!, index => request.Parameter($"ContextEntries.member.{index}.ContextKeyType"), StringComparer.Ordinal);
        Assert.Equal(
            [
                ("aws:CurrentTime", "date"), ("aws:MultiFactorAuthAge", "numeric"), ("aws:RequestedRegion", "string"), ("aws:SecureTransport", "boolean"),
                ("aws:SourceArn", "string"), ("aws:SourceIp", "ip"), ("aws:TagKeys", "stringList"), ("s3:prefix", "stringList"),
            ],
            types.Select(entry => (entry.Key, entry.Value!)).OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_statement_that_denies_is_named_with_its_place()
    {
        _bed.Result = (_, _) => "<EvalDecision>explicitDeny</EvalDecision><MatchedStatements><member><SourcePolicyId>role_deployer_guard</SourcePolicyId><SourcePolicyType>IAM Policy</SourcePolicyType>"
            + "<StartPosition><Line>3</Line><Column>17</Column></StartPosition><EndPosition><Line>8</Line><Column>6</Column></EndPosition></member></MatchedStatements>";

        var answer = await AskAsync();

        Assert.Equal((false, "explicitDeny", "role_deployer_guard"), (answer.Allowed, answer.Decision, answer.Policy));
        Assert.Contains("'role_deployer_guard', in the statement at line 3, column 17, denies it", answer.Reason, StringComparison.Ordinal);
        Assert.Contains("role_deployer_guard", answer.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<OrganizationsDecisionDetail><AllowedByOrganizations>false</AllowedByOrganizations></OrganizationsDecisionDetail>", "service control policies", "organization")]
    [InlineData("<PermissionsBoundaryDecisionDetail><AllowedByPermissionsBoundary>false</AllowedByPermissionsBoundary></PermissionsBoundaryDecisionDetail>", "The permissions boundary of", "permissions boundary")]
    [InlineData("<ResourceSpecificResults><member><EvalResourceName>arn:aws:s3:::a/b</EvalResourceName><EvalResourceDecision>implicitDeny</EvalResourceDecision><PermissionsBoundaryDecisionDetail><AllowedByPermissionsBoundary>false</AllowedByPermissionsBoundary></PermissionsBoundaryDecisionDetail></member></ResourceSpecificResults>", "The permissions boundary of", "permissions boundary")]
    [InlineData("<OrganizationsDecisionDetail><AllowedByOrganizations>true</AllowedByOrganizations></OrganizationsDecisionDetail>", "No policy of", "policy attached")]
    public async Task What_limits_the_principal_is_told_and_who_can_change_it(string detail, string reason, string suggestion)
    {
        _bed.Result = (_, _) => $"<EvalDecision>implicitDeny</EvalDecision>{detail}";

        var answer = await AskAsync();

        Assert.False(answer.Allowed);
        Assert.Contains(reason, answer.Reason, StringComparison.Ordinal);
        Assert.Contains(suggestion, answer.Suggestion, StringComparison.Ordinal);
        Assert.Contains("s3:GetObject on arn:aws:s3:::a/b", answer.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<MissingContextValues><member>aws:SourceVpce</member></MissingContextValues>")]
    [InlineData("<ResourceSpecificResults><member><EvalResourceName>arn:aws:s3:::a/b</EvalResourceName><EvalResourceDecision>implicitDeny</EvalResourceDecision><MissingContextValues><member>aws:SourceVpce</member></MissingContextValues></member></ResourceSpecificResults>")]
    public async Task Keys_that_were_missing_are_told_wherever_they_stand(string detail)
    {
        _bed.Result = (_, _) => $"<EvalDecision>implicitDeny</EvalDecision>{detail}";

        var answer = await AskAsync();

        Assert.Equal(["aws:SourceVpce"], answer.MissingContext);
        Assert.Contains("may hinge on aws:SourceVpce", answer.Reason, StringComparison.Ordinal);
        Assert.Contains("-Context @{ 'aws:SourceVpce' = … }", answer.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_allowed_can_hinge_on_a_missing_key_too()
    {
        _bed.Result = (_, _) => "<EvalDecision>allowed</EvalDecision><MissingContextValues><member>aws:SourceIp</member></MissingContextValues>";

        var answer = await AskAsync();

        Assert.True(answer.Allowed);
        Assert.Contains("may hinge on aws:SourceIp", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_simulate_is_told_of_the_permission_and_of_the_way_without()
    {
        _bed.Refusal = ("AccessDenied", "User: arn:aws:iam::111122223333:user/caller is not authorized to perform: iam:SimulatePrincipalPolicy on resource: arn:aws:iam::111122223333:user/caller because no identity-based policy allows the iam:SimulatePrincipalPolicy action", HttpStatusCode.Forbidden);

        var error = await _bed.RefusalAsync();

        Assert.Equal(("AccessDenied", "AccessDenied", "r-error", 403), (error.Id, error.AwsErrorCode, error.RequestId, error.StatusCode));
        Assert.Contains("iam:SimulatePrincipalPolicy", error.Message, StringComparison.Ordinal);
        Assert.Contains("-AuthorizationDetails", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NoSuchEntity", HttpStatusCode.NotFound, "PrincipalNotFound")]
    [InlineData("InvalidInput", HttpStatusCode.BadRequest, "RequestInvalid")]
    public async Task What_IAM_refuses_is_told(string code, HttpStatusCode status, string id)
    {
        _bed.Refusal = (code, "It says so.", status);

        var error = await _bed.RefusalAsync("role/deployer");

        Assert.Equal((id, "arn:aws:iam::111122223333:role/deployer"), (error.Id, error.Resource));
    }

    [Fact]
    public async Task An_answer_that_leaves_a_call_out_is_no_answer()
    {
        _bed.Result = (action, _) => action == "s3:GetObject" ? "<EvalDecision>allowed</EvalDecision><EvalResourceName>arn:aws:s3:::other</EvalResourceName>" : "";

        Assert.Equal("AnswerIncomplete", (await _bed.RefusalAsync()).Id);
    }

    [Fact]
    public async Task One_result_of_an_action_has_those_of_its_resources_in_it()
    {
        _bed.Results = _ =>
            """
            <member><EvalActionName>s3:GetObject</EvalActionName><EvalResourceName>arn:aws:s3:::${BucketName}/${KeyName}</EvalResourceName><EvalDecision>explicitDeny</EvalDecision>
            <MissingContextValues><member>aws:SourceVpc</member></MissingContextValues><ResourceSpecificResults>
            <member><EvalResourceName>arn:aws:s3:::a/1</EvalResourceName><EvalResourceDecision>allowed</EvalResourceDecision></member>
            <member><EvalResourceName>arn:aws:s3:::a/2</EvalResourceName><EvalResourceDecision>explicitDeny</EvalResourceDecision><MissingContextValues><member>aws:SourceVpc</member></MissingContextValues></member>
            </ResourceSpecificResults></member>
            """;

        var answers = (await _bed.AskAsync(["s3:GetObject"], ["arn:aws:s3:::a/1", "arn:aws:s3:::a/2"])).Answers;

        Assert.Equal([("arn:aws:s3:::a/1", "allowed", ""), ("arn:aws:s3:::a/2", "explicitDeny", "aws:SourceVpc")], answers.Select(answer => (answer.Resource, answer.Decision, string.Concat(answer.MissingContext))));
        Assert.Single(_bed.Simulations);
    }

    [Fact]
    public async Task A_result_that_does_not_say_of_which_resource_it_is_has_each_asked_about_by_itself()
    {
        _bed.Results = request => $"<member><EvalActionName>s3:GetObject</EvalActionName><EvalResourceName>arn:aws:s3:::${{BucketName}}/${{KeyName}}</EvalResourceName>"
            + $"<EvalDecision>{(AccessBed.List(request, "ResourceArns") is ["arn:aws:s3:::a/1"] ? "allowed" : "implicitDeny")}</EvalDecision></member>";

        var answers = (await _bed.AskAsync(["s3:GetObject"], ["arn:aws:s3:::a/1", "arn:aws:s3:::a/2"])).Answers;

        Assert.Equal([true, false], answers.Select(answer => answer.Allowed));
        Assert.Equal(3, _bed.Simulations.Count());
    }

    [Theory]
    [InlineData("*", Object, "ActionInvalid")]
    [InlineData("GetObject", Object, "ActionInvalid")]
    [InlineData("s3:Bake*", Object, "ActionInvalid")]
    [InlineData("s3:GetObjekt", Object, "ActionUnknown")]
    [InlineData("s4:GetObject", Object, "ActionUnknown")]
    [InlineData("s3:GetObject", "bucket/key", "ResourceInvalid")]
    public async Task What_is_no_action_or_no_resource_is_refused_before_IAM_is_asked(string action, string resource, string id)
    {
        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.AskAsync([action], [resource]));

        Assert.Equal(id, error.Id);
        Assert.Empty(_bed.Simulations);
    }
}
