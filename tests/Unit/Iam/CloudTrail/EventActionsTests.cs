using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.Iam.CloudTrail;
using MlOps.Iam.ServiceReference;

namespace MlOps.Unit.Iam.CloudTrail;

public sealed class EventActionsTests
{
    // What iann0036/iam-dataset (MIT), aws/map.json at cf9b6c5d, has of S3's operations whose names are not those of their actions.
    [Theory]
    [InlineData("DeleteBucketAnalyticsConfiguration", "PutAnalyticsConfiguration")]
    [InlineData("DeleteBucketCors", "PutBucketCORS")]
    [InlineData("DeleteBucketEncryption", "PutEncryptionConfiguration")]
    [InlineData("DeleteBucketInventoryConfiguration", "PutInventoryConfiguration")]
    [InlineData("DeleteBucketLifecycle", "PutLifecycleConfiguration")]
    [InlineData("DeleteBucketMetricsConfiguration", "PutMetricsConfiguration")]
    [InlineData("DeleteBucketReplication", "PutReplicationConfiguration")]
    [InlineData("DeleteBucketTagging", "PutBucketTagging")]
    [InlineData("DeletePublicAccessBlock", "PutBucketPublicAccessBlock")]
    [InlineData("GetBucketAccelerateConfiguration", "GetAccelerateConfiguration")]
    [InlineData("GetBucketAnalyticsConfiguration", "GetAnalyticsConfiguration")]
    [InlineData("GetBucketEncryption", "GetEncryptionConfiguration")]
    [InlineData("GetBucketInventoryConfiguration", "GetInventoryConfiguration")]
    [InlineData("GetBucketLifecycle", "GetLifecycleConfiguration")]
    [InlineData("GetBucketLifecycleConfiguration", "GetLifecycleConfiguration")]
    [InlineData("GetBucketMetricsConfiguration", "GetMetricsConfiguration")]
    [InlineData("GetBucketNotificationConfiguration", "GetBucketNotification")]
    [InlineData("GetBucketReplication", "GetReplicationConfiguration")]
    [InlineData("GetPublicAccessBlock", "GetBucketPublicAccessBlock")]
    [InlineData("ListBucketAnalyticsConfigurations", "GetAnalyticsConfiguration")]
    [InlineData("ListBucketInventoryConfigurations", "GetInventoryConfiguration")]
    [InlineData("ListBucketMetricsConfigurations", "GetMetricsConfiguration")]
    [InlineData("ListObjects", "ListBucket")]
    [InlineData("ListObjectsV2", "ListBucket")]
    [InlineData("ListBuckets", "ListAllMyBuckets")]
    [InlineData("HeadBucket", "ListBucket")]
    [InlineData("HeadObject", "GetObject")]
    [InlineData("PutBucketAccelerateConfiguration", "PutAccelerateConfiguration")]
    [InlineData("PutBucketEncryption", "PutEncryptionConfiguration")]
    [InlineData("PutBucketLifecycle", "PutLifecycleConfiguration")]
    [InlineData("PutBucketLifecycleConfiguration", "PutLifecycleConfiguration")]
    [InlineData("PutBucketNotificationConfiguration", "PutBucketNotification")]
    [InlineData("PutBucketReplication", "PutReplicationConfiguration")]
    [InlineData("PutPublicAccessBlock", "PutBucketPublicAccessBlock")]
    [InlineData("SelectObjectContent", "GetObject")]
    [InlineData("CompleteMultipartUpload", "PutObject")]
    public void Operations_of_S3_are_the_actions_that_iam_dataset_has(string operation, string action) => Assert.Equal([$"s3:{action}"], ActionsOf("s3", operation));

    // Names of events that https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html lists, and that are no names of operations.
    [Theory]
    [InlineData("s3", "GetBucketPublicAccessBlock", "s3:GetBucketPublicAccessBlock")]
    [InlineData("s3", "DeleteBucketPublicAccessBlock", "s3:PutBucketPublicAccessBlock")]
    [InlineData("s3", "GetBucketCors", "s3:GetBucketCORS")]
    [InlineData("s3", "GetObjectLockConfiguration", "s3:GetBucketObjectLockConfiguration")]
    [InlineData("s3", "PutBucketNotification", "s3:PutBucketNotification")]
    [InlineData("lambda", "GetFunction20150331", "lambda:GetFunction")]
    [InlineData("lambda", "CreateFunction20150331v2", "lambda:CreateFunction")]
    [InlineData("polly", "SynthesizeSpeech20161128", "polly:SynthesizeSpeech")]
    [InlineData("cloudfront", "CreateDistribution2016_11_25", "cloudfront:CreateDistribution")]
    [InlineData("monitoring", "PutMetricAlarm", "cloudwatch:PutMetricAlarm")]
    [InlineData("lambda", "Invoke", "lambda:InvokeFunction")]
    [InlineData("kms", "ReEncrypt", "kms:ReEncryptFrom kms:ReEncryptTo")]
    [InlineData("sagemaker", "CreateModelPackageGroup", "sagemaker:CreateModelPackageGroup")]
    [InlineData("apigateway", "CreateRestApi", "")]
    [InlineData("nowhere", "DoThis", "")]
    public void Events_are_actions_or_nothing_is_known(string source, string name, string actions) => Assert.Equal(actions, string.Join(' ', ActionsOf(source, name)));

    [Fact]
    public void Every_fact_is_of_an_action_that_exists_and_has_a_source()
    {
        var facts = JsonNode.Parse(File.ReadAllText(RepositoryFolder.Combine("src", "MlOps.Core", "Iam", "CloudTrail", "cloudtrail-facts.json")))!;
        var groups = facts["events"]!.AsObject().Select(entry => entry.Value!).Concat(facts["dataEvents"]!.AsArray()!).Concat(facts["withoutCall"]!.AsArray()!).ToList();

        Assert.All(groups.SelectMany(group => group!["actions"]!.AsArray()).Select(action => (string)action!), action => Assert.Single(ServiceCatalog.Default.Expand(action)));
        var used = groups.Select(group => (string)group!["source"]!).Concat(facts["services"]!.AsObject().Select(entry => (string)entry.Value!["source"]!)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(facts["sources"]!.AsObject().Select(entry => entry.Key).Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.All(facts["sources"]!.AsObject(), entry => Assert.Contains("https://docs.aws.amazon.com/", (string)entry.Value!, StringComparison.Ordinal));
    }

    private static ImmutableArray<string> ActionsOf(string source, string name) => EventActions.Of(TrailEvent.Read(JsonSerializer.SerializeToElement(Events.Of(source, name)), "file", 1));
}
