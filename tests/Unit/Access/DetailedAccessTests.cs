using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MlOps.Access;
using MlOps.Unit.Aws;

namespace MlOps.Unit.Access;

/// <summary>Asking an account's details: who is found in them with which policies, and what is no such file.</summary>
public sealed class DetailedAccessTests : IDisposable
{
    private const string ReadData = """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::data/*"}]}""";
    private const string WriteData = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::data/*"}]}""";
    private const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("mlops-access-").FullName;
    private readonly RecordingObserver _observer = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_user_has_its_own_policies_inline_and_attached_and_those_of_its_groups()
    {
        var file = Write(new Details
        {
            Users = $$"""[{"UserName":"ann","UserId":"AIDA1","Arn":"arn:aws:iam::111122223333:user/ann","Path":"/","UserPolicyList":[{"PolicyName":"own","PolicyDocument":{{Policy("s3:GetObject")}}}],"GroupList":["team"],"AttachedManagedPolicies":[{"PolicyName":"m","PolicyArn":"arn:aws:iam::111122223333:policy/m"}]}]""",
            Groups = $$"""[{"GroupName":"team","GroupId":"AGPA1","Arn":"arn:aws:iam::111122223333:group/team","GroupPolicyList":[{"PolicyName":"g","PolicyDocument":{{Policy("s3:DeleteObject")}}}],"AttachedManagedPolicies":[{"PolicyName":"gm","PolicyArn":"arn:aws:iam::111122223333:policy/gm"}]}]""",
            Policies = $"[{Managed("m", Policy("s3:PutObject"))},{Managed("gm", Policy("s3:GetObjectTagging"))}]",
        });

        var answers = await AskAsync(file, "user/ann", "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:GetObjectTagging", "s3:PutObjectTagging");

        Assert.Equal([("own", true), ("m", true), ("g", true), ("gm", true), (null, false)], answers.Select(answer => (answer.Policy, answer.Allowed)));
        Assert.All(answers, answer => Assert.Equal(("arn:aws:iam::111122223333:user/ann", "File"), (answer.Principal, answer.Source)));
        Assert.Contains("s3:PutObjectTagging on arn:aws:s3:::data/x", answers[^1].Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:role/team/r")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/r/session")]
    [InlineData("role/team/r")]
    public async Task A_role_is_found_by_ARN_by_session_and_by_name(string principal)
    {
        var answer = Assert.Single(await AskAsync(Write(Role(ReadData)), principal, "s3:GetObject"));

        Assert.Equal(("arn:aws:iam::111122223333:role/team/r", true), (answer.Principal, answer.Allowed));
    }

    [Fact]
    public async Task Policies_may_be_text_that_is_encoded_for_URLs_and_plain_text()
    {
        foreach (var text in new[] { Uri.EscapeDataString(ReadData), ReadData })
        {
            Assert.True(Assert.Single(await AskAsync(Write(Role(JsonValue.Create(text).ToJsonString())), "role/team/r", "s3:GetObject")).Allowed);
        }
    }

    [Fact]
    public async Task The_default_version_of_a_managed_policy_counts()
    {
        var managed =
            $$"""
            {"PolicyName":"m","Arn":"arn:aws:iam::111122223333:policy/m","DefaultVersionId":"v1","PolicyVersionList":[
              {"VersionId":"v2","IsDefaultVersion":false,"Document":{{WriteData}}},{"VersionId":"v1","IsDefaultVersion":true,"Document":{{ReadData}}}]}
            """;
        var file = Write(Attached("arn:aws:iam::111122223333:policy/m") with { Policies = $"[{managed}]" });

        Assert.Equal([true, false], (await AskAsync(file, "role/team/r", "s3:GetObject", "s3:PutObject")).Select(answer => answer.Allowed));
    }

    [Fact]
    public async Task A_boundary_limits_and_is_told()
    {
        var file = Write(Role(Everything, ""","PermissionsBoundary":{"PermissionsBoundaryType":"Policy","PermissionsBoundaryArn":"arn:aws:iam::111122223333:policy/b"}""") with { Policies = $"[{Managed("b", ReadData)}]" });

        var answers = await AskAsync(file, "role/team/r", "s3:GetObject", "s3:PutObject");

        Assert.Equal([true, false], answers.Select(answer => answer.Allowed));
        Assert.Contains("permissions boundary", answers[1].Reason, StringComparison.Ordinal);
        Assert.Contains("permissions boundary", answers[1].Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_and_the_name_of_the_principal_are_known_and_other_keys_are_missing()
    {
        var policy =
            """
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::data/*","Condition":{"StringEquals":{"aws:PrincipalTag/team":"ml"}}},
              {"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::data/*","Condition":{"StringEquals":{"aws:SourceVpce":"vpce-1"}}}]}
            """;
        var file = Write(Role(policy, ""","Tags":[{"Key":"team","Value":"ml"}]"""));

        var answers = await AskAsync(file, "role/team/r", "s3:GetObject", "s3:PutObject");

        Assert.Equal([true, false], answers.Select(answer => answer.Allowed));
        Assert.Empty(answers[0].MissingContext);
        Assert.Equal(["aws:SourceVpce"], answers[1].MissingContext);
    }

    [Fact]
    public async Task A_policy_of_AWS_that_the_file_lacks_is_taken_from_MlOps_and_that_is_told()
    {
        var file = Write(Attached("arn:aws:iam::aws:policy/AmazonS3FullAccess"));

        Assert.True(Assert.Single(await AskAsync(file, "role/team/r", "s3:PutObject")).Allowed);
        Assert.Contains("arn:aws:iam::aws:policy/AmazonS3FullAccess", Assert.Single(_observer.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arn:aws:iam::aws:policy/NobodyKnowsThis")]
    [InlineData("arn:aws:iam::111122223333:policy/AmazonS3FullAccess")]
    public void Any_other_policy_that_the_file_lacks_is_an_error_with_its_place(string arn)
    {
        var error = Refusal(Write(Attached(arn)), "role/team/r");

        Assert.Equal("PolicyNotInDetails", error.Id);
        Assert.Contains(arn, error.Message, StringComparison.Ordinal);
        Assert.Equal(3, Assert.Single(error.Findings).Line);
        Assert.Contains("--filter", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"UserDetailList\": [,]\n}", 2, 22)]
    [InlineData("[]", 1, 1)]
    [InlineData("{\n  \"Statement\": []\n}", 1, 1)]
    [InlineData("{\n  \"RoleDetailList\": {}\n}", 2, 21)]
    [InlineData("{\n  \"RoleDetailList\": [\n    {\"RoleName\": \"r\"}\n  ]\n}", 3, 5)]
    [InlineData("{\n  \"RoleDetailList\": [\n    {\"Arn\": \"arn:aws:iam::111122223333:role/team/r\", \"RoleId\": \"AROA1\", \"RolePolicyList\": [{\"PolicyName\": \"p\",\n      \"PolicyDocument\": {\"Statement\": {\"Effect\": \"Maybe\"}}}]}\n  ]\n}", 4, 25)]
    [InlineData("{\n  \"RoleDetailList\": [],\n  \"IsTruncated\": true\n}", 1, 1)]
    public void What_is_no_such_file_is_told_with_line_and_column(string text, int line, int column)
    {
        var file = Path.Combine(_folder, "details.json");
        File.WriteAllText(file, text);

        var error = Refusal(file, "role/team/r");

        Assert.Equal("AuthorizationDetailsInvalid", error.Id);
        var finding = Assert.Single(error.Findings);
        Assert.Equal((file, line, column), (finding.File, finding.Line, finding.Column));
        Assert.Contains($"({line},{column})", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "PrincipalRequired")]
    [InlineData("role/r", "PrincipalNotFound")]
    [InlineData("user/team/r", "PrincipalNotFound")]
    [InlineData("arn:aws:iam::444455556666:role/team/r", "PrincipalNotFound")]
    [InlineData("arn:aws:iam::111122223333:root", "PrincipalIsRoot")]
    [InlineData("somebody", "PrincipalInvalid")]
    public void Whoever_is_not_in_it_is_told(string? principal, string id) => Assert.Equal(id, Refusal(Write(Role(ReadData)), principal).Id);

    [Fact]
    public void A_file_that_is_not_there_is_told() => Assert.Equal("FileNotFound", Refusal(Path.Combine(_folder, "none.json"), "role/r").Id);

    [Fact]
    public void The_details_of_another_account_do_not_say_what_a_product_needs() =>
        Assert.Equal("PrincipalElsewhere", Assert.Throws<MlOpsException>(() => AccessCheck.Offline(Write(Role(ReadData)), "role/team/r", "444455556666", null, _observer)).Id);

    private static string Policy(string action) => $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"{{action}}","Resource":"arn:aws:s3:::data/*"}]}""";

    private static string Managed(string name, string document) =>
        $$"""{"PolicyName":"{{name}}","Arn":"arn:aws:iam::111122223333:policy/{{name}}","PolicyVersionList":[{"VersionId":"v1","IsDefaultVersion":true,"Document":{{document}}}]}""";

    private static Details Role(string document, string members = "") => new()
    {
        Roles = $$"""[{"RoleName":"r","RoleId":"AROA1","Arn":"arn:aws:iam::111122223333:role/team/r","Path":"/team/","RolePolicyList":[{"PolicyName":"p","PolicyDocument":{{document}}}]{{members}}}]""",
    };

    private static Details Attached(string arn) => new()
    {
        Roles = $$"""[{"RoleName":"r","RoleId":"AROA1","Arn":"arn:aws:iam::111122223333:role/team/r","RolePolicyList":[],"AttachedManagedPolicies":[{"PolicyName":"m","PolicyArn":"{{arn}}"}]}]""",
    };

    private async Task<ImmutableArray<MlAccess>> AskAsync(string file, string principal, params string[] actions) =>
        (await AccessCheck.Offline(file, principal, null, "eu-west-1", _observer).AskAsync(
            actions, ["arn:aws:s3:::data/x"], ImmutableDictionary<string, ImmutableArray<string>>.Empty, TestContext.Current.CancellationToken)).Answers;

    private MlOpsException Refusal(string file, string? principal) => Assert.Throws<MlOpsException>(() => AccessCheck.Offline(file, principal, null, null, _observer));

    private string Write(Details details)
    {
        var file = Path.Combine(_folder, "details.json");
        File.WriteAllText(file, $"{{\"UserDetailList\":{details.Users},\n\"GroupDetailList\":{details.Groups},\n\"RoleDetailList\":{details.Roles},\n\"Policies\":{details.Policies}}}");
        return file;
    }

    private sealed record Details
    {
        public string Users { get; init; } = "[]";

        public string Groups { get; init; } = "[]";

        public string Roles { get; init; } = "[]";

        public string Policies { get; init; } = "[]";
    }
}
