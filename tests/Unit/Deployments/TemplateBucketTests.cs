using System.Text.Json.Nodes;
using Amazon.S3.Model;
using MlOps.Deployments;
using MlOps.Products;
using MlOps.Sandbox.State;

namespace MlOps.Unit.Deployments;

/// <summary>A template that no request takes goes through a bucket of the account, which is looked at before anything is changed.</summary>
public sealed class TemplateBucketTests : IAsyncDisposable
{
    private const string Bucket = "techcorp-templates";

    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = DeploymentBed.Product("dev");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync() => await _bed.DisposeAsync();

    // The sandbox reads the template by its URL, whose host is the partition's.
    [Theory]
    [InlineData(Bucket, "us-west-2")]
    [InlineData("techcorp.templates", "us-west-2")]
    [InlineData(Bucket, "us-east-1")]
    [InlineData(Bucket, "eusc-de-east-1")]
    public async Task A_large_template_is_put_into_the_bucket_and_deployed_from_there(string bucket, string region)
    {
        var product = DeploymentBed.Product("dev", "codecommit", ("region: us-west-2", $"region: {region}"));
        var session = await _bed.OpenAsync(product);
        await session.S3.PutBucketAsync(new PutBucketRequest { BucketName = bucket }, Token);
        var operation = new DeployOperation(session, _bed.Observer);
        var options = new DeployOptions { TemplateBucket = bucket };

        var deployment = await operation.ExecuteAsync(Large(product), options, Token);

        Assert.Equal("CREATE_COMPLETE", deployment.Status);
        var keys = (await session.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket }, Token)).S3Objects.Select(item => item.Key);
        Assert.Matches($"^mlops/{product.StackName}/[0-9a-f]{{12}}\\.yaml$", Assert.Single(keys));

        // The stack is as the template says, and the second run finds nothing to do.
        Assert.Empty((await operation.ExecuteAsync(Large(product), options, Token)).Changes);
    }

    [Fact]
    public async Task A_template_that_a_request_takes_leaves_the_bucket_alone()
    {
        await MakeBucketAsync(Bucket);

        await DeployAsync(ProductTemplate.Write(_product), Bucket);
        await DeployAsync(ProductTemplate.Write(_product), "no-such-bucket");

        Assert.Empty(await KeysAsync(Bucket));
    }

    [Fact]
    public async Task Without_a_bucket_the_error_asks_for_one()
    {
        var error = await RefusedAsync(Large(_product), null);

        Assert.Equal("TemplateTooLarge", error.Id);
        Assert.Contains("-TemplateBucket", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bucket_that_does_not_exist_is_refused() =>
        Assert.Equal("TemplateBucketNotFound", (await RefusedAsync(Large(_product), "no-such-bucket")).Id);

    [Fact]
    public async Task A_bucket_in_another_region_is_refused()
    {
        AddBucket(Bucket, "123456789012", "eu-central-1");

        var error = await RefusedAsync(Large(_product), Bucket);

        Assert.Equal("TemplateBucketElsewhere", error.Id);
        Assert.Contains("eu-central-1", error.Message, StringComparison.Ordinal);
    }

    // One that anybody may read and write is taken for the account's own by nobody who asks whose it is.
    [Theory]
    [InlineData(true, "TemplateBucketOfOthers")]
    [InlineData(false, "AccessDenied")]
    public async Task A_bucket_of_another_account_is_refused(bool isPublic, string id)
    {
        AddBucket(Bucket, "999999999999", "us-west-2");
        if (isPublic)
        {
            _bed.Aws.World.Resources.Add(new LiveResource
            {
                AccountId = "999999999999",
                Region = "us-west-2",
                Type = "AWS::S3::BucketPolicy",
                Id = Bucket,
                Properties = new JsonObject
                {
                    ["Bucket"] = Bucket,
                    ["PolicyDocument"] = JsonNode.Parse("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::techcorp-templates","arn:aws:s3:::techcorp-templates/*"]}}"""),
                },
                Created = _bed.Aws.World.Time.GetUtcNow(),
            });
        }

        Assert.Equal(id, (await RefusedAsync(Large(_product), Bucket)).Id);
    }

    [Fact]
    public async Task A_plan_looks_at_the_bucket_and_puts_nothing_into_it()
    {
        await MakeBucketAsync(Bucket);
        var operation = new DeployOperation(await _bed.OpenAsync(_product), _bed.Observer);

        var plan = await operation.PlanAsync(Large(_product), new DeployOptions { TemplateBucket = Bucket }, Token);
        var error = await Assert.ThrowsAsync<MlOpsException>(() => operation.PlanAsync(Large(_product), new DeployOptions { TemplateBucket = "no-such-bucket" }, Token));

        Assert.Equal(13, plan.Changes.Count);
        Assert.Empty(await KeysAsync(Bucket));
        Assert.Equal("TemplateBucketNotFound", error.Id);
    }

    private static MlTemplate Large(MlProduct product)
    {
        var small = ProductTemplate.Write(product);
        var padding = string.Concat(Enumerable.Repeat("# padding\n", 5_200));
        return new MlTemplate { Name = small.Name, Body = padding + small.Body, Format = "YAML", Product = product, Resources = small.Resources };
    }

    private async Task<MlDeployment> DeployAsync(MlTemplate template, string? bucket) =>
        await new DeployOperation(await _bed.OpenAsync(_product), _bed.Observer).ExecuteAsync(template, new DeployOptions { TemplateBucket = bucket }, Token);

    private async Task<MlOpsException> RefusedAsync(MlTemplate template, string? bucket)
    {
        var before = _bed.Aws.Calls.Calls.Count;

        var error = await Assert.ThrowsAsync<MlOpsException>(() => DeployAsync(template, bucket));

        Assert.All(_bed.Aws.Calls.Calls.Skip(before), call => Assert.True(call.IsReadOnly, call.ToString()));
        return error;
    }

    private async Task MakeBucketAsync(string name) => await (await _bed.OpenAsync(_product)).S3.PutBucketAsync(new PutBucketRequest { BucketName = name }, Token);

    private async Task<IEnumerable<string>> KeysAsync(string bucket) =>
        ((await (await _bed.OpenAsync(_product)).S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket }, Token)).S3Objects ?? []).Select(item => item.Key);

    private void AddBucket(string name, string accountId, string region) => _bed.Aws.World.Resources.Add(new LiveResource
    {
        AccountId = accountId,
        Region = region,
        Type = "AWS::S3::Bucket",
        Id = name,
        Properties = new JsonObject { ["BucketName"] = name },
        Created = _bed.Aws.World.Time.GetUtcNow(),
    });
}
