using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace MlOps.Unit.Iam.CloudTrail;

/// <summary>
/// What an event tells of a call goes into the decision, and what it does not tell is held against nobody. Which keys a call has:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html.
/// </summary>
public sealed class ToldKeysTests : IDisposable
{
    private const string AllowAll = """{ "Sid": "All", "Effect": "Allow", "Action": "*", "Resource": "*" }""";

    private readonly TrailFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("true", "Used")]
    [InlineData("false", "Missing")]
    public void The_second_factor_of_a_session_is_what_the_event_says(string mfa, string status)
    {
        var call = Events.ByRole(Created("data"));
        call["userIdentity"]!["sessionContext"]!["attributes"]!["mfaAuthenticated"] = mfa;

        var use = Assert.Single(Compare(call, AllowAll, Deny("BoolIfExists", "aws:MultiFactorAuthPresent", "false")), use => use.Action == "s3:CreateBucket");

        Assert.Equal(status, use.Status);
    }

    [Fact]
    public void An_access_key_of_a_user_has_no_second_factor()
    {
        var use = Assert.Single(Compare(Created("data"), AllowAll, Deny("BoolIfExists", "aws:MultiFactorAuthPresent", "false")), use => use.Action == "s3:CreateBucket");

        Assert.Equal("Missing", use.Status);
        Assert.Contains("is denied by statement 'No'", use.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1.1.1", "{}", "Used")]
    [InlineData("205.251.233.176", "{}", "Missing")]
    [InlineData("10.1.1.1", """{ "vpcEndpointId": "vpce-0a1b2c3d" }""", "Missing")]
    public void The_address_of_a_call_is_what_the_event_says_but_through_an_endpoint_there_is_none(string address, string extra, string status)
    {
        var call = Events.Of("s3", "CreateBucket", """{ "bucketName": "data" }""", extra);
        call["sourceIPAddress"] = address;

        Assert.Equal(status, Assert.Single(Compare(call, AllowAll, Deny("NotIpAddress", "aws:SourceIp", "10.0.0.0/8")), use => use.Action == "s3:CreateBucket").Status);
    }

    [Fact]
    public void A_call_through_an_endpoint_has_the_keys_of_endpoints()
    {
        var call = Events.Of("s3", "CreateBucket", """{ "bucketName": "data" }""", """{ "sourceIPAddress": "10.1.1.1", "vpcEndpointId": "vpce-0a1b2c3d" }""");

        var use = Assert.Single(Compare(call, AllowAll, Deny("StringNotEquals", "aws:SourceVpce", "vpce-0a1b2c3d"), Deny("NotIpAddress", "aws:VpcSourceIp", "10.0.0.0/8")), use => use.Action == "s3:CreateBucket");

        Assert.Equal(("Used", ""), (use.Status, use.Reason));
    }

    [Theory]
    [InlineData("StringNotEquals", "aws:PrincipalAccount", "123456789012")]
    [InlineData("ArnNotEquals", "aws:PrincipalArn", Events.Alice)]
    [InlineData("StringNotEquals", "aws:username", "Alice")]
    [InlineData("StringNotLike", "aws:userid", "AIDAJ45Q7YFFAREXAMPLE")]
    public void A_denial_for_everybody_else_does_not_hit_the_caller(string test, string key, string value)
    {
        var use = Assert.Single(Compare(Created("data"), AllowAll, Deny(test, key, value)), use => use.Action == "s3:CreateBucket");

        Assert.Equal(("Used", ""), (use.Status, use.Reason));
    }

    [Theory]
    [InlineData("StringNotEquals", "aws:PrincipalAccount", "999999999999")]
    [InlineData("StringNotEquals", "aws:username", "Bob")]
    [InlineData("StringNotEquals", "aws:CalledViaFirst", "cloudformation.amazonaws.com")]
    public void A_denial_that_the_event_bears_out_holds_and_makes_the_call_missing(string test, string key, string value)
    {
        var use = Assert.Single(Compare(Created("data"), AllowAll, Deny(test, key, value)), use => use.Action == "s3:CreateBucket");

        Assert.Equal("Missing", use.Status);
        Assert.Contains("is denied by statement 'No'", use.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_has_no_user_name_and_that_is_known() =>
        Assert.Equal("Missing", Assert.Single(Compare(Events.ByRole(Created("data")), AllowAll, Deny("StringNotEquals", "aws:username", "Bob")), use => use.Action == "s3:CreateBucket").Status);

    [Theory]
    [InlineData("StringNotEquals", "aws:ResourceTag/team", "ml")]
    [InlineData("StringNotEquals", "aws:ResourceAccount", "123456789012")]
    [InlineData("StringNotEqualsIfExists", "aws:PrincipalOrgID", "o-1234567890")]
    [InlineData("Null", "aws:RequestTag/team", "true")]
    [InlineData("StringNotEquals", "aws:RequestedRegion", "${aws:PrincipalTag/region}")]
    public void A_denial_that_hangs_on_what_no_event_tells_is_passed_over_and_said(string test, string key, string value)
    {
        var use = Assert.Single(Compare(Created("data"), AllowAll, Deny(test, key, value)), use => use.Action == "s3:CreateBucket");

        Assert.Equal(("Used", "All"), (use.Status, use.Statement));
        Assert.Contains(value.StartsWith('$') ? "aws:PrincipalTag/region" : key, use.Reason, StringComparison.Ordinal);
        Assert.Contains("Statement 'No' is taken not to have denied it", use.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_denial_with_one_condition_that_the_event_refutes_does_not_hang_on_the_other()
    {
        const string Both = """{ "Sid": "No", "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:ResourceTag/team": "ml", "aws:PrincipalAccount": "123456789012" } } }""";

        Assert.Equal(("Used", ""), Assert.Single(Compare(Created("data"), AllowAll, Both), use => use.Action == "s3:CreateBucket") is var use ? (use.Status, use.Reason) : default);
    }

    [Fact]
    public void A_denial_of_everything_but_some_is_passed_over_where_the_ARN_is_not_whole()
    {
        const string Outside = """{ "Sid": "No", "Effect": "Deny", "Action": "*", "NotResource": "arn:aws:iam::123456789012:role/app/*" }""";

        var use = Assert.Single(Compare(Events.Of("iam", "DeleteRole", """{ "roleName": "runner" }"""), AllowAll, Outside), use => use.Action == "iam:DeleteRole");

        Assert.Equal("Used", use.Status);
        Assert.Contains("hangs on the whole ARN", use.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_owner_that_an_event_names_is_the_owner()
    {
        const string Resources = """{ "resources": [{ "accountId": "123456789012", "type": "AWS::S3::Bucket", "ARN": "arn:aws:s3:::data" }] }""";
        var call = Events.Of("s3", "CreateBucket", """{ "bucketName": "data" }""", Resources);

        var use = Assert.Single(Compare(call, AllowAll, Deny("StringNotEquals", "aws:ResourceAccount", "123456789012")), use => use.Action == "s3:CreateBucket");

        Assert.Equal(("Used", ""), (use.Status, use.Reason));
    }

    [Theory]
    [InlineData("Alice", "Used")]
    [InlineData("Bob", "Missing")]
    public void A_variable_has_the_value_that_the_event_tells(string bucket, string status)
    {
        const string Own = """{ "Sid": "Own", "Effect": "Allow", "Action": "s3:CreateBucket", "Resource": "arn:aws:s3:::${aws:username}" }""";

        Assert.Equal(status, Assert.Single(Compare(Created(bucket), Own), use => use.Status is "Used" or "Missing").Status);
    }

    [Theory]
    [InlineData("ml-data", "Used")]
    [InlineData("other", "Missing")]
    public void A_variable_that_no_event_tells_stands_for_anything_and_is_said(string bucket, string status)
    {
        const string Team = """{ "Sid": "Team", "Effect": "Allow", "Action": "s3:CreateBucket", "Resource": "arn:aws:s3:::${aws:PrincipalTag/team}-data" }""";

        var use = Assert.Single(Compare(Created(bucket), Team), use => use.Status is "Used" or "Missing");

        Assert.Equal(status, use.Status);
        Assert.Contains("aws:PrincipalTag/team", use.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StringEquals", "aws:username", "Bob")]
    [InlineData("IpAddress", "aws:SourceIp", "10.0.0.0/8")]
    [InlineData("Bool", "aws:MultiFactorAuthPresent", "true")]
    public void A_condition_that_the_event_refutes_does_not_allow(string test, string key, string value)
    {
        var some = $$"""{ "Sid": "Some", "Effect": "Allow", "Action": ["s3:CreateBucket", "iam:DeleteRole"], "Resource": ["arn:aws:s3:::data", "arn:aws:iam::123456789012:role/app/*"], "Condition": { "{{test}}": { "{{key}}": "{{value}}" } } }""";

        Assert.Equal("Missing", Assert.Single(Compare(Created("data"), some), use => use.Action == "s3:CreateBucket" && use.Calls > 0).Status);
        Assert.Equal("Missing", Assert.Single(Compare(Events.Of("iam", "DeleteRole", """{ "roleName": "runner" }"""), some), use => use.Action == "iam:DeleteRole" && use.Calls > 0).Status);
    }

    [Fact]
    public void Of_two_statements_the_one_counts_whose_condition_is_open()
    {
        const string Elsewhere = """{ "Sid": "Elsewhere", "Effect": "Allow", "Action": "s3:CreateBucket", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } } }""";
        const string Tagged = """{ "Sid": "Tagged", "Effect": "Allow", "Action": "s3:CreateBucket", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestTag/team": "ml" } } }""";

        Assert.Equal("Tagged", Assert.Single(Compare(Created("data"), Elsewhere, Tagged), use => use.Status == "Used").Statement);
    }

    [Fact]
    public void Address_and_second_factor_of_a_call_through_a_service_are_not_told()
    {
        var call = Events.ByRole(Created("data"), throughCloudFormation: true);

        var use = Assert.Single(Compare(call, AllowAll, Deny("NotIpAddress", "aws:SourceIp", "10.0.0.0/8"), Deny("BoolIfExists", "aws:MultiFactorAuthPresent", "false").Replace("\"No\"", "\"Neither\"", StringComparison.Ordinal)), use => use.Action == "s3:CreateBucket");

        Assert.Equal("Used", use.Status);
        Assert.Contains("'No'", use.Reason, StringComparison.Ordinal);
        Assert.Contains("'Neither'", use.Reason, StringComparison.Ordinal);
    }

    private static JsonObject Created(string bucket) => Events.Of("s3", "CreateBucket", $$"""{ "bucketName": "{{bucket}}" }""");

    private static string Deny(string test, string key, string value) =>
        $$"""{ "Sid": "No", "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "{{test}}": { "{{key}}": "{{value}}" } } }""";

    private ImmutableArray<MlPolicyUse> Compare(JsonObject call, params string[] statements) =>
        _folder.Compare($$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""", Events.Delivered(call)).Uses;
}
