using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.S3.Model;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.Sandbox.CloudFormation;

public sealed class TemplateUrlTests : IAsyncDisposable
{
    private const string Topic = """{"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}}}""";

    private readonly DeploymentBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData("https://templates-1.s3.us-west-2.amazonaws.com/a/topic.json", null)]
    [InlineData("https://s3.us-west-2.amazonaws.com/templates-1/a/topic.json", null)]
    [InlineData("https://templates-1.s3.us-west-2.amazonaws.com/a/other.json", "S3 error: The specified key does not exist.")]
    [InlineData("https://templates-2.s3.us-west-2.amazonaws.com/a/topic.json", "S3 error: The specified bucket does not exist")]
    [InlineData("https://example.com/a/topic.json", "TemplateURL must be a supported URL.")]
    [InlineData("https://templates-1.s3.us-west-2.amazonaws.com.cn/a/topic.json", "TemplateURL must be a supported URL.")]
    [InlineData("a/topic.json", "TemplateURL must be a supported URL.")]
    public async Task TemplateIsReadFromItsBucket(string url, string? refusal)
    {
        var session = await _bed.OpenAsync(DeploymentBed.Product());
        await session.S3.PutBucketAsync(new PutBucketRequest { BucketName = "templates-1" }, Token);
        await session.S3.PutObjectAsync(new PutObjectRequest { BucketName = "templates-1", Key = "a/topic.json", ContentBody = Topic }, Token);

        Task<CreateChangeSetResponse> Make() => session.CloudFormation.CreateChangeSetAsync(
            new CreateChangeSetRequest { StackName = "stack", ChangeSetName = "changes", ChangeSetType = ChangeSetType.CREATE, TemplateURL = url }, Token);

        if (refusal is not null)
        {
            Assert.StartsWith(refusal, (await Assert.ThrowsAsync<AmazonCloudFormationException>(Make)).Message, StringComparison.Ordinal);
            return;
        }

        await Make();
        var template = await session.CloudFormation.GetTemplateAsync(new GetTemplateRequest { StackName = "stack", ChangeSetName = "changes" }, Token);
        Assert.Equal(Topic, template.TemplateBody);
    }
}
