using MlOps.Iam;
using MlOps.Iam.Comparison;
using MlOps.Iam.ManagedPolicies;

namespace MlOps.Unit.Iam.Comparison;

public sealed class PolicyComparisonTests
{
    private const string ReadAll = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""";
    private const string ReadLake = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::lake/*"}""";
    private const string ReadPond = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::pond/*"}""";
    private const string ReadInIreland = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}}""";
    private const string ReadInEurope = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"AWS:requestedregion":["eu-west-1","eu-central-1"]}}}""";
    private const string DenySecrets = """{"Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::lake/secret/*"}""";
    private const string DenyRead = """{"Effect":"Deny","Action":"s3:Get*","Resource":"*"}""";
    private const string DenyReadUnsafe = """{"Effect":"Deny","Action":"s3:GetObject","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}""";
    private const string DenyWriteOfLake = """{"Effect":"Deny","Action":"s3:PutObject","Resource":"*"}""";

    [Theory]
    [InlineData(ReadAll, ReadLake, "Narrower", "on fewer resources")]
    [InlineData(ReadAll, """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::*"}""", "Narrower", "on fewer resources")]
    [InlineData(ReadLake, ReadAll, "Wider", "on more resources")]
    [InlineData(ReadLake, ReadPond, "Other", "on other resources")]
    [InlineData(ReadAll, ReadInIreland, "Narrower", "narrowed by condition")]
    [InlineData(ReadInIreland, ReadAll, "Wider", "the reference narrowed by condition")]
    [InlineData(ReadLake, ReadInIreland, "Other", "on more resources; narrowed by condition")]
    [InlineData(ReadAll, ReadAll + "," + DenySecrets, "Narrower", "partly denied: arn:aws:s3:::lake/secret/*")]
    [InlineData(ReadAll + "," + DenySecrets, ReadAll, "Wider", "the reference partly denied: arn:aws:s3:::lake/secret/*")]
    [InlineData(ReadAll, ReadAll + "," + DenyReadUnsafe, "Narrower", "partly denied: *")]
    [InlineData(ReadAll, ReadAll + "," + DenyRead, "ReferenceOnly", "denied")]
    [InlineData(ReadAll + "," + DenyRead, ReadAll, "DifferenceOnly", "denied by the reference")]
    [InlineData(ReadLake + "," + DenySecrets, ReadPond, "Other", "on other resources; the reference partly denied: arn:aws:s3:::lake/secret/*")]
    public void A_difference_is_told_by_side_and_reason(string reference, string difference, string side, string reason)
    {
        var found = Assert.Single(Compare(reference, difference).Differences);
        Assert.Equal(("s3:GetObject", "Read", side, reason), (found.Action, found.AccessLevel, found.Side, found.Reason));
    }

    [Theory]
    [InlineData(ReadAll, ReadAll)]
    [InlineData(ReadAll, """{"Effect":"Allow","Action":"S3:getobject","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"sns:Publish","Resource":"*"}""", """{"Effect":"Allow","Action":"sns:Publish","Resource":"arn:aws:sns:*:*:*"}""")]
    [InlineData(ReadAll, ReadLake + "," + ReadAll)]
    [InlineData(ReadAll, ReadAll + "," + ReadInIreland)]
    [InlineData(ReadLake, ReadLake + "," + DenyWriteOfLake)]
    [InlineData(ReadPond, ReadPond + "," + DenySecrets)]
    [InlineData(ReadLake + "," + DenySecrets, DenySecrets + "," + ReadLake)]
    [InlineData(ReadLake + "," + ReadPond, """{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::pond/*","arn:aws:s3:::lake/*","arn:aws:s3:::lake/raw/*"]}""")]
    [InlineData(ReadLake, """{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::lake/*","arn:aws:sns:eu-west-1:111111111111:topic"]}""")]
    public void What_is_granted_alike_is_no_difference(string reference, string difference) => Assert.Empty(Compare(reference, difference).Differences);

    [Fact]
    public void Values_of_a_condition_are_alternatives()
    {
        Assert.Equal("Narrower", Assert.Single(Compare(ReadInEurope, ReadInIreland).Differences).Side);
        Assert.Equal("Wider", Assert.Single(Compare(ReadInIreland, ReadInEurope).Differences).Side);
    }

    [Fact]
    public void Values_of_a_negated_condition_are_all_ruled_out()
    {
        const string NotLake = """{"Effect":"Allow","Action":"sns:ListTopics","Resource":"*","Condition":{"StringNotEquals":{"aws:PrincipalTag/team":"lake"}}}""";
        const string NotLakeNorPond = """{"Effect":"Allow","Action":"sns:ListTopics","Resource":"*","Condition":{"StringNotEquals":{"aws:PrincipalTag/team":["lake","pond"]}}}""";
        Assert.Equal("Narrower", Assert.Single(Compare(NotLake, NotLakeNorPond).Differences).Side);
    }

    [Fact]
    public void A_variable_is_no_wildcard()
    {
        const string Own = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::lake/${aws:username}/*"}""";
        const string OfAnn = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::lake/ann/*"}""";
        Assert.Equal("Other", Assert.Single(Compare(Own, OfAnn).Differences).Side);
        Assert.Equal("Narrower", Assert.Single(Compare(ReadLake, Own).Differences).Side);
        Assert.Empty(Compare(Own, Own).Differences);
    }

    [Fact]
    public void All_resources_but_some_are_told_so()
    {
        const string AllButLake = """{"Effect":"Allow","Action":"s3:GetObject","NotResource":"arn:aws:s3:::lake/*"}""";
        var found = Assert.Single(Compare(ReadAll, AllButLake).Differences);
        Assert.Equal(("Narrower", "on fewer resources", "*", "all but arn:aws:s3:::lake/*"), (found.Side, found.Reason, Assert.Single(found.ReferenceResources), Assert.Single(found.DifferenceResources)));
        Assert.Equal("Narrower", Assert.Single(Compare(AllButLake, ReadPond).Differences).Side);
        Assert.Equal("Other", Assert.Single(Compare(AllButLake, ReadLake).Differences).Side);
    }

    [Fact]
    public void An_action_that_takes_no_resources_is_granted_by_an_asterisk_only()
    {
        var found = Assert.Single(Compare(
            """{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}""", """{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"arn:aws:s3:::*"}""").Differences);
        Assert.Equal("ReferenceOnly", found.Side);
    }

    [Fact]
    public void An_action_that_nobody_knows_is_compared_as_it_is_written()
    {
        var found = Compare("""{"Effect":"Allow","Action":["nowhere:*","nowhere:Do"],"Resource":"*"}""", """{"Effect":"Allow","Action":"nowhere:Do","Resource":"*"}""").Differences;
        Assert.Equal(("nowhere:*", "Unknown", "ReferenceOnly"), (Assert.Single(found).Action, found[0].AccessLevel, found[0].Side));
    }

    [Fact]
    public void All_actions_but_some_are_expanded()
    {
        var names = Compare("""{"Effect":"Allow","Action":"sns:*","Resource":"*"}""", """{"Effect":"Allow","NotAction":["sns:Publish","sns:Subscribe"],"Resource":"*"}""")
            .Differences.Where(found => found.Action.StartsWith("sns:", StringComparison.Ordinal)).Select(found => $"{found}");
        Assert.Equal(["ReferenceOnly: sns:Publish", "ReferenceOnly: sns:Subscribe"], names);
    }

    /// <summary>AmazonSageMakerFullAccess allows <c>sagemaker:*</c> on all but domains and others, and names <c>statemachine:</c> where ARNs have <c>stateMachine:</c>.</summary>
    [Theory]
    [InlineData("sagemaker:CreateEndpoint", "*")]
    [InlineData("sagemaker:CreateDomain", null)]
    [InlineData("states:StopExecution", "arn:aws:states:*:*:execution:*sagemaker*:*")]
    [InlineData("states:StartExecution", null)]
    public void What_is_granted_on_nothing_that_an_action_takes_is_not_granted(string action, string? resource)
    {
        var comparison = new PolicyComparison([ManagedPolicyCatalog.Find("AmazonSageMakerFullAccess")], [Policy("""{"Effect":"Allow","Action":"sns:ListTopics","Resource":"*"}""")]);
        Assert.Equal(resource, comparison.Differences.SingleOrDefault(found => found.Action == action)?.ReferenceResources.Single());
    }

    [Fact]
    public void Policies_of_a_side_are_taken_together()
    {
        var comparison = new PolicyComparison([Policy(ReadLake + "," + ReadPond)], [Policy(ReadLake), Policy(ReadPond)]);
        Assert.Empty(comparison.Differences);
        Assert.Equal(2, comparison.Summary.Difference.Count);
    }

    [Fact]
    public void A_summary_counts_actions()
    {
        const string Reference = """
            {"Effect":"Allow","Action":["s3:GetObject","s3:PutObject","s3:DeleteObject","s3:PutObjectTagging","s3:ListAllMyBuckets","s3:AbortMultipartUpload"],"Resource":"*"},
            {"Effect":"Allow","Action":"sns:Publish","Resource":"arn:aws:sns:*:*:alarms"},
            {"Effect":"Allow","Action":"sns:ListTopics","Resource":"*"}
            """;
        const string Difference = """
            {"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::lake/*"},
            {"Effect":"Allow","Action":["s3:PutObject"],"Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}},
            {"Effect":"Allow","Action":["s3:ListAllMyBuckets","s3:AbortMultipartUpload","sns:Publish","sqs:ListQueues"],"Resource":"*"},
            {"Effect":"Deny","Action":"sns:ListTopics","Resource":"*"}
            """;
        var summary = Compare(Reference, Difference).Summary;

        Assert.Equal((8, 6, 5), (summary.ReferenceActions, summary.DifferenceActions, summary.SharedActions));
        Assert.Equal((3, 1), (summary.LeftOutActions, summary.AddedActions));
        Assert.Equal([new("List", 1), new("Tagging", 1), new("Write", 1)], summary.LeftOut);
        Assert.Equal((2, 2, 1, 0), (summary.Alike, summary.Narrower, summary.Wider, summary.Other));
        Assert.Equal((4, 1, 1, 2, 1), (summary.SharedOnAllResources, summary.NarrowedToResources, summary.NarrowedByCondition, summary.NotNarrowed, summary.NotNarrowable));
        Assert.Equal("3 of 8 actions left out, 1 added; 1 of 4 narrowed to named resources", $"{summary}");
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Principal":{"Service":"sagemaker.amazonaws.com"},"Action":"sts:AssumeRole"}""")]
    [InlineData("""{"Effect":"Allow","Action":"sts:AssumeRole"}""")]
    public void A_policy_of_no_identity_is_refused(string statement)
    {
        Assert.Equal("PolicyNotComparable", Assert.Throws<MlOpsException>(() => Compare(ReadAll, statement)).Id);
        Assert.Equal("PolicyNotComparable", Assert.Throws<MlOpsException>(() => Compare(statement, ReadAll)).Id);
    }

    [Theory]
    [InlineData("ReferenceMissing", false, false, false)]
    [InlineData("ReferenceAmbiguous", true, false, true)]
    public void Policies_to_compare_with_are_named_in_one_way(string id, bool byObject, bool byPath, bool byName) =>
        Assert.Equal(id, Assert.Throws<MlOpsException>(() => PolicyComparisonErrors.RequireOneReference(byObject, byPath, byName)).Id);

    private static PolicyComparison Compare(string reference, string difference) => new([Policy(reference)], [Policy(difference)]);

    private static MlPolicy Policy(string statements) => PolicyReading.Read($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""", "policy");
}
