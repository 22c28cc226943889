using System.Text.Json;
using MlOps.Iam.CloudTrail;

namespace MlOps.Unit.Iam.CloudTrail;

public sealed class EventResourcesTests
{
    [Theory]
    [InlineData("s3", "GetBucketAcl", "s3:GetBucketAcl", """{ "bucketName": "data", "acl": "" }""", "arn:aws:s3:::data")]
    [InlineData("s3", "PutObject", "s3:PutObject", """{ "bucketName": "data", "key": "a/b.csv" }""", "arn:aws:s3:::data/a/b.csv")]
    [InlineData("sagemaker", "CreateModelPackageGroup", "sagemaker:CreateModelPackageGroup", """{ "modelPackageGroupName": "churn" }""", "arn:aws:sagemaker:us-west-2:123456789012:model-package-group/churn")]
    [InlineData("codecommit", "GetRepository", "codecommit:GetRepository", """{ "repositoryName": "code" }""", "arn:aws:codecommit:us-west-2:123456789012:code")]
    [InlineData("codebuild", "CreateProject", "codebuild:CreateProject", """{ "name": "build" }""", "arn:aws:codebuild:us-west-2:123456789012:project/build")]
    [InlineData("sns", "CreateTopic", "sns:CreateTopic", """{ "name": "alerts" }""", "arn:aws:sns:us-west-2:123456789012:alerts")]
    [InlineData("sns", "GetTopicAttributes", "sns:GetTopicAttributes", """{ "topicArn": "arn:aws:sns:us-west-2:123456789012:alerts" }""", "arn:aws:sns:us-west-2:123456789012:alerts")]
    [InlineData("cloudformation", "DescribeStacks", "cloudformation:DescribeStacks", """{ "stackName": "churn-stack" }""", "arn:aws:cloudformation:us-west-2:123456789012:stack/churn-stack/*")]
    [InlineData("iam", "CreateRole", "iam:CreateRole", """{ "roleName": "runner", "path": "/app/" }""", "arn:aws:iam::123456789012:role/app/runner")]
    [InlineData("ssm", "PutParameter", "ssm:PutParameter", """{ "name": "/ml/churn" }""", "arn:aws:ssm:us-west-2:123456789012:parameter/ml/churn")]
    [InlineData("iam", "ListRoles", "iam:ListRoles", "null", "*")]
    public void A_call_is_on_what_its_parameters_tell(string source, string name, string action, string parameters, string arn)
    {
        var resource = Of(source, name, action, parameters);

        Assert.Equal((arn, true), (Assert.Single(resource.Arns), resource.IsCertain));
    }

    [Fact]
    public void An_ARN_that_the_event_names_counts_where_it_is_of_the_actions_kind()
    {
        const string Resources = """{ "resources": [{ "type": "AWS::S3::Object", "ARN": "arn:aws:s3:::data/a/b.csv" }, { "accountId": "123456789012", "type": "AWS::S3::Bucket", "ARN": "arn:aws:s3:::data" }] }""";

        Assert.Equal(["arn:aws:s3:::data/a/b.csv"], Of("s3", "PutObject", "s3:PutObject", "null", Resources).Arns);
        Assert.Equal(["arn:aws:s3:::data"], Of("s3", "GetBucketAcl", "s3:GetBucketAcl", "null", Resources).Arns);
    }

    [Fact]
    public void A_log_group_is_named_in_both_forms() => Assert.Equal(
        ["arn:aws:logs:us-west-2:123456789012:log-group:/app", "arn:aws:logs:us-west-2:123456789012:log-group:/app:*"],
        Of("logs", "CreateLogGroup", "logs:CreateLogGroup", """{ "logGroupName": "/app" }""").Arns);

    [Theory]
    [InlineData("iam", "GetRole", "iam:GetRole", """{ "roleName": "runner" }""", "arn:aws:iam::123456789012:role/runner")]
    [InlineData("kms", "DescribeKey", "kms:DescribeKey", """{ "keyId": "alias/data" }""", "")]
    [InlineData("s3", "GetBucketAcl", "s3:GetBucketAcl", "null", "")]
    public void What_the_event_does_not_tell_is_not_certain(string source, string name, string action, string parameters, string arn)
    {
        var resource = Of(source, name, action, parameters);

        Assert.Equal((arn, false), (string.Join(' ', resource.Arns), resource.IsCertain));
    }

    private static EventResource Of(string source, string name, string action, string parameters, string extra = "{}") =>
        EventResources.Of(TrailEvent.Read(JsonSerializer.SerializeToElement(Events.Of(source, name, parameters, extra)), "file", 1), action);
}
