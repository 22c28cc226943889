using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Access;

namespace MlOps.Unit.Access;

/// <summary>What is asked for a policy.</summary>
public sealed class PolicyCallsTests
{
    private static readonly AccessPlace Place = new("aws", "111122223333", "eu-west-1");

    private static AskedCalls Ask(string statements) => new PolicyCalls(Place).Of(PolicyReading.Read($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""", "p"));

    private static string Text(AccessCall call) => $"{call.Action} {call.Resource}";

    [Fact]
    public void Every_action_is_asked_on_each_resource_that_it_takes()
    {
        var asked = Ask("""{"Effect":"Allow","Action":["s3:ListBucket","s3:GetObject","s3:PutObject"],"Resource":["arn:aws:s3:::data","arn:aws:s3:::data/train.csv"]}""");

        Assert.Equal(["s3:ListBucket arn:aws:s3:::data", "s3:GetObject arn:aws:s3:::data/train.csv", "s3:PutObject arn:aws:s3:::data/train.csv"], asked.Calls.Select(Text));
        Assert.Empty(asked.NotAsked);
        Assert.All(asked.Calls, call => Assert.Null(call.Pattern));
    }

    [Theory]
    [InlineData("arn:aws:s3:::data/*", "arn:aws:s3:::data/anything")]
    [InlineData("arn:aws:iam::*:role/team/ml-*", "arn:aws:iam::111122223333:role/team/ml-anything")]
    [InlineData("arn:*:sagemaker:eu-*:*:endpoint/a?c", "arn:aws:sagemaker:eu-west-1:111122223333:endpoint/axc")]
    [InlineData("arn:aws:sagemaker:us-*:444455556666:endpoint/abc", "arn:aws:sagemaker:us-anything:444455556666:endpoint/abc")]
    [InlineData("*", "*")]
    [InlineData("arn:aws:s3:::data", "arn:aws:s3:::data")]
    public void A_pattern_stands_for_one_of_its_ARNs(string pattern, string expected)
    {
        var made = RepresentativeArn.Of(pattern, Place);

        Assert.Equal(expected, made);
        Assert.True(Glob.OfPolicy(pattern).Covers(Glob.OfPolicy(made)));
    }

    [Fact]
    public void The_pattern_goes_with_the_call() =>
        Assert.Equal("arn:aws:s3:::data/*", Assert.Single(Ask("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::data/*"}""").Calls).Pattern);

    [Fact]
    public void Wildcards_in_actions_stand_for_the_actions_of_the_service()
    {
        var calls = Ask("""{"Effect":"Allow","Action":"iam:Get*RolePolicy","Resource":"arn:aws:iam::111122223333:role/r"}""").Calls;

        Assert.Equal(["iam:GetRolePolicy arn:aws:iam::111122223333:role/r"], calls.Select(Text));
    }

    [Fact]
    public void An_action_that_nobody_documents_is_asked_on_every_resource() =>
        Assert.Equal(["made:Up arn:aws:s3:::a", "made:Up arn:aws:s3:::b/c"], Ask("""{"Effect":"Allow","Action":"made:Up","Resource":["arn:aws:s3:::a","arn:aws:s3:::b/c"]}""").Calls.Select(Text));

    [Fact]
    public void Denials_are_not_asked_and_the_same_call_is_asked_once() =>
        Assert.Equal(
            ["s3:GetObject arn:aws:s3:::a/b"],
            Ask("""
                {"Effect":"Deny","Action":"s3:PutObject","Resource":"arn:aws:s3:::a/b"},
                {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/b"},
                {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/b"}
                """).Calls.Select(Text));

    [Theory]
    [InlineData("""{"Effect":"Allow","NotAction":"s3:*","Resource":"*"}""", "all actions but some")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","NotResource":"arn:aws:s3:::a/*"}""", "all resources but some")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*"}""", "all actions of all services")]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}""", "a resource's own policy")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${aws:username}/*"}""", "its variable")]
    [InlineData("""{"Effect":"Allow","Action":"s3:Bake*","Resource":"arn:aws:s3:::a"}""", "no such action")]
    [InlineData("""{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"arn:aws:s3:::a"}""", "takes none of the statement's resources")]
    public void What_cannot_be_asked_is_told(string statement, string why)
    {
        var asked = Ask(statement);

        Assert.Empty(asked.Calls);
        Assert.Contains(why, Assert.Single(asked.NotAsked), StringComparison.Ordinal);
    }

    [Fact]
    public void What_conditions_want_is_the_context()
    {
        var call = Assert.Single(Ask("""
            {"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/r","Condition":{
              "StringEquals":{"iam:PassedToService":"sagemaker.amazonaws.com"},
              "ArnLike":{"iam:AssociatedResourceArn":"arn:aws:sagemaker:*:*:endpoint/*"},
              "StringLike":{"aws:RequestTag/team":"ml-*"},
              "ForAllValues:StringEquals":{"aws:TagKeys":["a","b"]},
              "IpAddress":{"aws:SourceIp":"203.0.113.0/24"},
              "NumericLessThanEquals":{"s3:max-keys":"10"},
              "Bool":{"aws:ViaAWSService":"true"}}}
            """).Calls);

        Assert.Equal(
            [
                "aws:RequestTag/team=ml-anything", "aws:SourceIp=203.0.113.0", "aws:TagKeys=a,b", "aws:ViaAWSService=true",
                "iam:AssociatedResourceArn=arn:aws:sagemaker:eu-west-1:111122223333:endpoint/anything", "iam:PassedToService=sagemaker.amazonaws.com", "s3:max-keys=10",
            ],
            Lines(call.Context));
    }

    [Fact]
    public void Nothing_is_made_up_of_the_principal_nor_for_what_its_absence_will_do() =>
        Assert.Empty(Assert.Single(Ask("""
            {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/b","Condition":{
              "ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/other"},
              "StringEquals":{"aws:PrincipalTag/team":"ml","s3:ExistingObjectTag/owner":"${aws:username}"},
              "Bool":{"aws:MultiFactorAuthPresent":"true"},
              "StringNotEquals":{"s3:x-amz-acl":"public-read"},
              "Null":{"s3:x-amz-server-side-encryption":"true"}}}
            """).Calls).Context.Keys);

    [Theory]
    [InlineData("""{"Null":{"s3:x-amz-server-side-encryption":"false"}}""", "s3:x-amz-server-side-encryption=anything")]
    [InlineData("""{"Null":{"s3:max-keys":"false"}}""", "s3:max-keys=1")]
    [InlineData("""{"Null":{"s3:x-amz-acl":"false"},"StringLike":{"s3:x-amz-acl":"bucket-*"}}""", "s3:x-amz-acl=bucket-anything")]
    [InlineData("""{"NumericLessThan":{"s3:max-keys":"10"}}""", "s3:max-keys=9")]
    [InlineData("""{"NumericGreaterThan":{"s3:max-keys":"10"}}""", "s3:max-keys=11")]
    [InlineData("""{"DateGreaterThan":{"aws:CurrentTime":"2026-03-01T00:00:00Z"}}""", "aws:CurrentTime=2026-03-02T00:00:00Z")]
    [InlineData("""{"DateLessThan":{"aws:CurrentTime":"2026-03-01T00:00:00Z"}}""", "aws:CurrentTime=2026-02-28T00:00:00Z")]
    [InlineData("""{"DateGreaterThan":{"aws:EpochTime":"1772323200"}}""", "aws:EpochTime=1772409600")]
    public void What_wants_a_key_or_another_value_than_its_own_gets_one(string condition, string expected)
    {
        var call = Assert.Single(Ask($$"""{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::a/b","Condition":{{condition}}}""").Calls);

        Assert.Equal([expected], Lines(call.Context));
    }

    [Fact]
    public void Each_value_of_a_condition_is_asked_once()
    {
        var calls = Ask("""
            {"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/r","Condition":{"StringEquals":{
              "iam:PassedToService":["sagemaker.amazonaws.com","codebuild.amazonaws.com","codepipeline.amazonaws.com"],"aws:RequestedRegion":["eu-west-1","eu-west-2"]}}}
            """).Calls;

        Assert.Equal(
            ["aws:RequestedRegion=eu-west-1;iam:PassedToService=sagemaker.amazonaws.com", "aws:RequestedRegion=eu-west-2;iam:PassedToService=codebuild.amazonaws.com", "aws:RequestedRegion=eu-west-1;iam:PassedToService=codepipeline.amazonaws.com"],
            calls.Select(call => string.Join(';', Lines(call.Context))));
    }

    [Fact]
    public void Of_two_conditions_of_a_key_the_one_with_values_counts() =>
        Assert.Equal(["s3:prefix=home/ann"], Lines(Assert.Single(Ask("""
            {"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3:prefix":"home/*"},"StringEquals":{"s3:prefix":"home/ann"}}}
            """).Calls).Context));

    [Theory]
    [InlineData("s3:GetObject", "arn:aws:s3:::a/b", "eu-west-1")]
    [InlineData("sagemaker:DescribeEndpoint", "arn:aws:sagemaker:us-east-2:111122223333:endpoint/e", "us-east-2")]
    [InlineData("iam:GetRole", "arn:aws:iam::111122223333:role/r", "us-east-1")]
    public void A_call_goes_to_the_region_of_its_resource_or_of_the_session(string action, string resource, string region)
    {
        var call = RequestDefaults.Add(new AccessCall(action, resource, null, CallContext.Empty), Place);

        Assert.Equal([$"aws:RequestedRegion={region}", "aws:SecureTransport=true"], Lines(call.Context));
    }

    [Fact]
    public void What_is_given_goes_before_that() =>
        Assert.Contains("aws:RequestedRegion=us-west-2", Lines(RequestDefaults.Add(new AccessCall("s3:GetObject", "*", null, Context(("AWS:requestedregion", "us-west-2"))), Place).Context), StringComparer.OrdinalIgnoreCase);

    private static CallContext Context(params (string Key, string Value)[] keys) => new(keys.Select(key => KeyValuePair.Create(key.Key, ImmutableArray.Create(key.Value))));

    private static IEnumerable<string> Lines(CallContext context) => context.Keys.Select(entry => $"{entry.Key}={string.Join(',', entry.Value)}");
}
