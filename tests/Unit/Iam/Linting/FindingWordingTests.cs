using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Iam.Linting;

namespace MlOps.Unit.Iam.Linting;

/// <summary>What one slip makes of a policy: one finding, which says what to do.</summary>
public sealed class FindingWordingTests
{
    private const string Allow = "'Effect': 'Allow'";
    private const string Reader = "'Principal': {'AWS': '123456789012'}";

    [Theory]
    [InlineData("'Action': ['ecr:BatchGetImage', 'ECR:GetDownloadUrlForLayer']")]
    [InlineData("'Action': 'ecr-public:BatchCheckLayerAvailability'")]
    public void The_policy_of_a_repository_of_ECR_needs_no_resource(string action) =>
        Assert.DoesNotContain(Check(null, Allow, Reader, action), finding => finding.Id == "MissingElement");

    [Fact]
    public void Policies_of_other_resources_need_one()
    {
        Assert.Contains(Check(null, Allow, Reader, "'Action': ['ecr:BatchGetImage', 's3:GetObject']"), finding => finding.Id == "MissingElement");
        Assert.Contains(Check(PolicyType.Identity, Allow, "'Action': 'ecr:BatchGetImage'"), finding => finding.Id == "MissingElement");
    }

    [Fact]
    public void A_kind_that_every_call_has_limits_it_where_it_is_named()
    {
        const string Others = "'arn:aws:ec2:*:*:instance/*', 'arn:aws:ec2:*:*:image/*', 'arn:aws:ec2:*:*:network-interface/*', 'arn:aws:ec2:*:*:security-group/*', 'arn:aws:ec2:*:*:volume/*'";

        Assert.DoesNotContain(Check(null, Allow, "'Action': 'ec2:RunInstances'", $"'Resource': ['arn:aws:ec2:eu-west-1:123456789012:subnet/subnet-1', {Others}]"), finding => finding.Id == "ResourceEffectivelyStar");
        Assert.Contains(Check(null, Allow, "'Action': 'ec2:RunInstances'", $"'Resource': ['arn:aws:ec2:*:*:subnet/*', {Others}]"), finding => finding.Id == "ResourceEffectivelyStar");
    }

    [Fact]
    public void What_takes_in_all_of_a_kind_is_named_and_not_advised()
    {
        var finding = Assert.Single(Check(null, Allow, "'Action': 'sqs:SendMessage'", "'Resource': 'arn:*:sqs:*:*:*'"));

        Assert.Equal("ResourceEffectivelyStar", finding.Id);
        Assert.Equal("'arn:*:sqs:*:*:*' takes in all of a kind, as * does: this is for sqs:SendMessage.", finding.Message);
        Assert.Contains("arn:<Partition>:sqs:<Region>:<Account>:<QueueName>", finding.Suggestion, StringComparison.Ordinal);
        Assert.DoesNotContain("arn:*", finding.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void Actions_most_of_which_take_no_resource_are_advised_to_have_all()
    {
        var finding = Assert.Single(Check(null, Allow, "'Action': 'ec2:Describe*'", "'Resource': 'arn:aws:s3:::some-bucket'"));

        Assert.Equal(("ResourceMismatch", "Move it to a statement with \"Resource\": \"*\"."), (finding.Id, finding.Suggestion));
        Assert.EndsWith("so that the statement never allows it.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dynamodb:GetItem", "arn:aws:dynamodb:eu-west-1:123456789012:tabel/foo", "InvalidArnResource")]
    [InlineData("s3:GetObject", "some-bucket/*", "InvalidArn")]
    [InlineData("s3:GetObject", "arn:aws:s3:::some-bucket", "ResourceMismatch")]
    public void One_wrong_resource_makes_one_finding(string action, string resource, string id) =>
        Assert.Equal(id, Assert.Single(Check(null, Allow, $"'Action': '{action}'", $"'Resource': '{resource}'")).Id);

    [Fact]
    public void A_denial_that_meets_nothing_is_said_to_deny_nothing() => Assert.EndsWith(
        "takes no resource but *, and the statement names others, so that the statement never denies it.",
        Assert.Single(Check(null, "'Effect': 'Deny'", "'Action': 's3:ListAllMyBuckets'", "'Resource': 'arn:aws:s3:::some-bucket'")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_first_words_of_actions_are_a_slip()
    {
        var finding = Assert.Single(Check(null, Allow, "'Action': 'lambda:Invoke'", "'Resource': 'arn:aws:lambda:eu-west-1:123456789012:function:f'"));

        Assert.Equal(("UnknownAction", "Error", "Did you mean one of InvokeAsync, InvokeFunction, InvokeFunctionUrl?"), (finding.Id, finding.Severity, finding.Suggestion));
    }

    [Theory]
    [InlineData("'Action': ['s3:PutLifecycleConfiguration', 's3:DeleteBucket']", "arn:aws:s3:::some-bucket", "Information")]
    [InlineData("'Action': ['s3:PutLifecycleConfiguration', 's3:DeleteBucket']", "arn:aws:s3:::some-*", "Warning")]
    [InlineData("'Action': 's3:PutLifecycleConfiguration'", "arn:aws:s3:::some-bucket", "Warning")]
    public void Who_looks_after_named_buckets_may_set_how_long_objects_stay(string action, string bucket, string severity) =>
        Assert.Equal(severity, Assert.Single(Check(null, Allow, action, $"'Resource': '{bucket}'"), finding => finding.Id == "LifecycleEscalation").Severity);

    // The buckets whose objects may not be deleted, of each statement; null where there are none.
    [Theory]
    [InlineData("'Effect': 'Allow', 'Action': 's3:DeleteObject', 'Resource': 'arn:aws:s3:::bb/*'", null)]
    [InlineData("'Effect': 'Allow', 'Action': 's3:DeleteObject', 'Resource': 'arn:aws:s3:::bb/some/*'", null)]
    [InlineData("'Effect': 'Allow', 'Action': 's3:DeleteObject', 'Resource': 'arn:aws:s3:::b*'", null)]
    [InlineData("'Effect': 'Allow', 'Action': 's3:DeleteObject', 'Resource': 'arn:*:s3:::b*/*'", null)]
    [InlineData("'Effect': 'Allow', 'Action': 's3:DeleteObject', 'NotResource': 'arn:aws:s3:::cc/*'", null)]
    [InlineData("'Effect': 'Allow', 'Action': 's3:DeleteObject', 'NotResource': 'arn:aws:s3:::bb/*'", "arn:aws:s3:::bb")]
    [InlineData("'Effect': 'Allow', 'Action': 's3:DeleteObject', 'Resource': 'arn:aws:s3:::bb-other/*'", "arn:aws:s3:::bb")]
    [InlineData("'Effect': 'Allow', 'Action': 's3:DeleteObject', 'Resource': '*'}, {'Effect': 'Deny', 'Action': 's3:Delete*', 'Resource': '*'", "arn:aws:s3:::bb")]
    [InlineData("'Effect': 'Allow', 'Action': 's3:DeleteObject', 'Resource': '*'}, {'Effect': 'Deny', 'Action': 's3:DeleteObject', 'Resource': 'arn:aws:s3:::bb/*'", "arn:aws:s3:::bb")]
    [InlineData("'Effect': 'Allow', 'Action': 's3:DeleteObject', 'Resource': '*'}, {'Effect': 'Deny', 'Action': 's3:DeleteObject', 'NotResource': 'arn:aws:s3:::cc/*'", "arn:aws:s3:::bb")]
    [InlineData("'Effect': 'Allow', 'Action': 's3:DeleteObject', 'Resource': '*'}, {'Effect': 'Deny', 'Action': 's3:DeleteObject', 'Resource': 'arn:aws:s3:::bb/kept/*'", null)]
    [InlineData("'Effect': 'Allow', 'Action': 's3:DeleteObject', 'Resource': '*'}, {'Effect': 'Deny', 'Action': 's3:DeleteObject', 'Resource': '*', 'Condition': {'Bool': {'aws:MultiFactorAuthPresent': 'false'}}", null)]
    [InlineData("'Effect': 'Deny', 'Action': 's3:PutLifecycleConfiguration', 'Resource': 'arn:aws:s3:::bb'", null)]
    public void A_lifecycle_is_told_of_the_buckets_whose_objects_may_not_be_deleted(string other, string? bucket)
    {
        var findings = Check(null, Allow, "'Action': 's3:PutLifecycleConfiguration'", $"'Resource': 'arn:aws:s3:::bb'}},\n{{{other}").Where(finding => finding.Id == "LifecycleEscalation").Select(finding => finding.Message).ToList();

        Assert.Equal(bucket is null ? [] : [$"'s3:PutLifecycleConfiguration' lets whoever has the policy have objects deleted in {bucket}, which it does not let them do themselves."], findings);
    }

    [Fact]
    public void A_pattern_of_buckets_is_more_than_one_of_them()
    {
        var finding = Assert.Single(Check(null, Allow, "'Action': ['s3:PutLifecycleConfiguration', 's3:DeleteObject']", "'Resource': ['arn:aws:s3:::b*-logs', 'arn:aws:s3:::bb-logs/*']"), finding => finding.Id == "LifecycleEscalation");

        Assert.Contains("objects deleted in arn:aws:s3:::b*-logs, which", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_writes_policies_of_buckets_is_told_of_each_bucket_whose_objects_they_may_not_touch()
    {
        var messages = Check(null, Allow, "'Action': ['s3:PutBucketPolicy', 's3:GetObject', 's3:PutObject', 's3:DeleteObject']", "'Resource': ['arn:aws:s3:::aa', 'arn:aws:s3:::mm', 'arn:aws:s3:::zz', 'arn:aws:s3:::aa/*']},\n{'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::mm/*'")
            .Where(finding => finding.Id == "BucketPolicyEscalation").Select(finding => finding.Message).ToList();

        Assert.Equal(
            [
                "'s3:PutBucketPolicy' lets whoever has the policy get at what it does not allow them in arn:aws:s3:::mm: s3:PutObject, s3:DeleteObject.",
                "'s3:PutBucketPolicy' lets whoever has the policy get at what it does not allow them in arn:aws:s3:::zz: s3:GetObject, s3:PutObject, s3:DeleteObject.",
            ],
            messages);
    }

    private static ImmutableArray<MlFinding> Check(PolicyType? type, params string[] elements) => PolicyLint.Check(PolicyCase.Policy(elements), type);
}
