
namespace MlOps.Unit.Iam.CloudTrail;

public sealed class TrailComparisonTests : IDisposable
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "Buckets", "Effect": "Allow", "Action": ["s3:GetEncryptionConfiguration", "s3:CreateBucket", "s3:GetObject"], "Resource": ["arn:aws:s3:::data", "arn:aws:s3:::data/*"] },
            { "Sid": "Roles", "Effect": "Allow", "Action": ["iam:GetRole", "iam:PassRole"], "Resource": "arn:aws:iam::123456789012:role/app/*" },
            { "Sid": "Alarms", "Effect": "Allow", "Action": "cloudwatch:Put*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "us-west-2" } } }
          ]
        }
        """;

    private readonly TrailFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_called_is_used_and_names_statement_resource_and_time()
    {
        var late = Events.Of("s3", "GetBucketEncryption", """{ "bucketName": "data" }""", """{ "eventTime": "2026-03-08T10:00:00Z" }""");
        var comparison = _folder.Compare(Policy, Events.Delivered(late, Events.Of("s3", "GetBucketEncryption", """{ "bucketName": "data" }""")));

        var use = Assert.Single(comparison.Uses, use => use.Action == "s3:GetEncryptionConfiguration");
        Assert.Equal(("Used", "policy", "Buckets", 2), (use.Status, use.Policy, use.Statement, use.Calls));
        Assert.Equal(["arn:aws:s3:::data"], use.Resources);
        Assert.Equal(new DateTimeOffset(2026, 3, 8, 10, 0, 0, TimeSpan.Zero), use.LastUsed);
        Assert.True(comparison.IsSufficient);
    }

    [Fact]
    public void What_was_not_called_is_unused_or_would_not_be_logged()
    {
        var uses = _folder.Compare(Policy, Events.Delivered(Events.Of("s3", "GetBucketEncryption", """{ "bucketName": "data" }"""))).Uses;

        Assert.Equal("Unused", Assert.Single(uses, use => use.Action == "s3:CreateBucket").Status);
        Assert.Equal("Unused", Assert.Single(uses, use => use.Action == "cloudwatch:Put*").Status);
        Assert.Equal("NotLogged", Assert.Single(uses, use => use.Action == "iam:PassRole").Status);
        Assert.Contains("data events", Assert.Single(uses, use => use is { Action: "s3:GetObject", Status: "NotLogged" }).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_on_objects_is_unused_where_the_log_has_data_events_of_S3()
    {
        var put = Events.Of("s3", "PutObject", """{ "bucketName": "data", "key": "a" }""", """{ "eventCategory": "Data", "managementEvent": false }""");

        var comparison = _folder.Compare(Policy, Events.Delivered(put, Events.Of("s3", "GetBucketEncryption", """{ "bucketName": "data" }""")));

        Assert.Equal("Unused", Assert.Single(comparison.Uses, use => use.Action == "s3:GetObject").Status);
        Assert.Equal("Missing", Assert.Single(comparison.Uses, use => use.Action == "s3:PutObject").Status);
        Assert.False(comparison.IsSufficient);
    }

    [Fact]
    public void A_log_of_changes_alone_shows_no_reads()
    {
        var use = Assert.Single(_folder.Compare(Policy, Events.Delivered(Events.Of("s3", "CreateBucket", """{ "bucketName": "data" }"""))).Uses, use => use.Action == "iam:GetRole");

        Assert.Equal("NotLogged", use.Status);
        Assert.Contains("changes alone", use.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_policies_do_not_allow_is_missing_with_the_nearest_statement()
    {
        var use = Assert.Single(_folder.Compare(Policy, Events.Delivered(Events.Of("s3", "CreateBucket", """{ "bucketName": "other" }"""))).Uses, use => use.Status == "Missing");

        Assert.Equal("s3:CreateBucket", use.Action);
        Assert.Equal(["arn:aws:s3:::other"], use.Resources);
        Assert.Contains("Nearest is statement 'Buckets'", use.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_region_of_a_call_is_held_against_a_condition()
    {
        var here = Events.Of("monitoring", "PutMetricAlarm", """{ "alarmName": "a" }""");
        var there = Events.Of("monitoring", "PutDashboard", """{ "dashboardName": "d" }""", """{ "awsRegion": "eu-west-1" }""");

        var uses = _folder.Compare(Policy, Events.Delivered(here, there)).Uses;

        Assert.Equal("Used", Assert.Single(uses, use => use.Action == "cloudwatch:PutMetricAlarm").Status);
        Assert.Contains("aws:RequestedRegion", Assert.Single(uses, use => use.Action == "cloudwatch:PutDashboard").Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(uses, use => use.Action == "cloudwatch:Put*");
    }

    [Fact]
    public void A_condition_that_no_event_tells_of_is_not_held_against_the_policy_and_is_said()
    {
        const string Tagged = """{"Version":"2012-10-17","Statement":[{"Sid":"Tagged","Effect":"Allow","Action":"s3:CreateBucket","Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/team":"ml"}}}]}""";

        var use = Assert.Single(_folder.Compare(Tagged, Events.Delivered(Events.Of("s3", "CreateBucket", """{ "bucketName": "data" }"""))).Uses);

        Assert.Equal(("Used", "Tagged"), (use.Status, use.Statement));
        Assert.Contains("aws:ResourceTag/team", use.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_without_its_path_is_compared_by_the_action_alone_and_that_is_said()
    {
        var use = Assert.Single(_folder.Compare(Policy, Events.Delivered(Events.Of("iam", "GetRole", """{ "roleName": "runner" }"""))).Uses, use => use.Action == "iam:GetRole");

        Assert.Equal("Used", use.Status);
        Assert.Contains("by the action alone", use.Reason, StringComparison.Ordinal);
    }

    // The message is in the form of https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html.
    [Theory]
    [InlineData("iam:PassRole", "arn:aws:iam::123456789012:role/app/runner", true)]
    [InlineData("iam:PassRole", "arn:aws:iam::123456789012:role/other", false)]
    [InlineData("codebuild:CreateProject", "arn:aws:codebuild:us-west-2:123456789012:project/build", false)]
    public void A_denied_call_is_told_by_the_action_and_resource_of_the_message(string action, string resource, bool isAllowed)
    {
        var message = $"User: {Events.Alice} is not authorized to perform: {action} on resource: {resource} because no identity-based policy allows the {action} action";
        var denied = Events.Of("codebuild", "CreateProject", """{ "name": "build" }""", $$"""{ "errorCode": "AccessDeniedException", "errorMessage": "{{message}}" }""");

        var comparison = _folder.Compare(Policy, Events.Delivered(denied));

        var use = Assert.Single(comparison.Uses, use => use.Status == "Denied");
        Assert.Equal((action, isAllowed), (use.Action, use.Allowed));
        Assert.Equal([resource], use.Resources);
        Assert.Contains(message, use.Reason, StringComparison.Ordinal);
        Assert.Equal(isAllowed, comparison.IsSufficient);
    }

    [Fact]
    public void A_denial_that_names_no_action_is_of_the_events()
    {
        var denied = Events.Of("s3", "ListObjects", """{ "bucketName": "data" }""", """{ "errorCode": "AccessDenied", "errorMessage": "Access Denied" }""");

        var use = Assert.Single(_folder.Compare(Policy, Events.Delivered(denied)).Uses, use => use.Status == "Denied");

        Assert.Equal(("s3:ListBucket", false), (use.Action, use.Allowed));
    }

    [Fact]
    public void A_call_that_failed_for_another_reason_was_allowed() =>
        Assert.Equal("Used", Assert.Single(_folder.Compare(Policy, Events.Delivered(Events.Of("s3", "GetBucketEncryption", """{ "bucketName": "data" }""", """{ "errorCode": "NoSuchBucket", "errorMessage": "The specified bucket does not exist" }"""))).Uses, use => use.Action == "s3:GetEncryptionConfiguration").Status);

    [Fact]
    public void A_call_of_no_known_action_is_told_and_is_not_sufficient()
    {
        var comparison = _folder.Compare(Policy, Events.Delivered(Events.Of("apigateway", "CreateRestApi")));

        Assert.Equal("apigateway:CreateRestApi", Assert.Single(comparison.Uses, use => use.Status == "Unknown").Action);
        Assert.False(comparison.IsSufficient);
    }

    [Fact]
    public void What_CloudFormation_calls_for_somebody_is_theirs_and_what_others_call_is_not()
    {
        var deploying = Policy.Replace("\"iam:GetRole\"", "\"iam:GetRole\", \"cloudformation:CreateChangeSet\"", StringComparison.Ordinal).Replace("role/app/*\"", "role/app/*\" }, { \"Effect\": \"Allow\", \"Action\": \"cloudformation:*\", \"Resource\": \"*\"", StringComparison.Ordinal);
        var trail = Events.Delivered(
            Events.ByRole(Events.Of("cloudformation", "CreateChangeSet", """{ "stackName": "churn" }""")),
            Events.ByRole(Events.Of("s3", "CreateBucket", """{ "bucketName": "data" }"""), throughCloudFormation: true),
            Events.ByRole(Events.Of("sagemaker", "CreateTrainingJob"), role: "arn:aws:iam::123456789012:role/build", session: "arn:aws:sts::123456789012:assumed-role/build/AWSCodeBuild-1"),
            Events.Of("sts", "AssumeRole", extra: """{ "userIdentity": { "type": "AWSService", "invokedBy": "codebuild.amazonaws.com" } }"""));

        var comparison = _folder.Compare(deploying, trail);

        Assert.True(comparison.IsSufficient);
        Assert.Contains(Events.Role + " (2)", comparison.Warning, StringComparison.Ordinal);
        Assert.Contains("Left out: arn:aws:iam::123456789012:role/build (1)", comparison.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_policies_that_have_nothing_of_CloudFormation_all_who_called_count_unless_one_is_named()
    {
        var trail = Events.Delivered(Events.Of("s3", "CreateBucket", """{ "bucketName": "data" }"""), Events.ByRole(Events.Of("sqs", "CreateQueue")));

        var all = _folder.Compare(Policy, trail);
        Assert.Contains("all count", all.Warning, StringComparison.Ordinal);
        Assert.Contains(all.Uses, use => use is { Status: "Missing", Action: "sqs:CreateQueue" });
        foreach (var principal in new[] { Events.Role, Events.Session })
        {
            var one = _folder.Compare(Policy, trail, principal);
            Assert.Null(one.Warning);
            Assert.DoesNotContain(one.Uses, use => use is { Status: "Used" });
        }

        Assert.Equal("TrailPrincipalNotFound", Assert.Throws<MlOpsException>(() => _folder.Compare(Policy, trail, "arn:aws:iam::123456789012:user/Bob")).Id);
    }

    [Fact]
    public void A_statement_that_denies_what_was_done_makes_it_missing()
    {
        const string Denying = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Sid":"No","Effect":"Deny","Action":"s3:CreateBucket","Resource":"*"}]}""";

        var use = Assert.Single(_folder.Compare(Denying, Events.Delivered(Events.Of("s3", "CreateBucket", """{ "bucketName": "data" }"""))).Uses, use => use.Status == "Missing");

        Assert.Contains("is denied by statement 'No'", use.Reason, StringComparison.Ordinal);
    }
}
