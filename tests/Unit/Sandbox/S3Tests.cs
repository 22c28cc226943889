using System.Net;
using Amazon;
using Amazon.S3;
using Amazon.S3.Model;
using MlOps.Sandbox;

namespace MlOps.Unit.Sandbox;

public sealed class S3Tests
{
    private const string Account = "123456789012";
    private const string Bucket = "a-bucket-of-tests";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AmazonS3Client Client(EmbeddedAws sandbox, string account = Account, RegionEndpoint? region = null) => new(
        sandbox.CredentialsFor(account),
        new AmazonS3Config { RegionEndpoint = region ?? RegionEndpoint.USWest2, HttpClientFactory = sandbox.HttpClientFactory, MaxErrorRetry = 0 });

    [Fact]
    public async Task Objects_go_in_and_come_out_with_the_official_client()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var s3 = Client(sandbox);
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = Bucket, UseClientRegion = true }, Token);
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "a folder/ä+b.txt", ContentBody = "content", ContentType = "text/plain", Metadata = { ["x-amz-meta-who"] = "me" } }, Token);

        using var got = await s3.GetObjectAsync(Bucket, "a folder/ä+b.txt", Token);
        using var reader = new StreamReader(got.ResponseStream);

        Assert.Equal("content", await reader.ReadToEndAsync(Token));
        Assert.Equal("text/plain", got.Headers.ContentType);
        Assert.Equal("me", got.Metadata["who"]);
        // md5 of "content"
        Assert.Equal("\"9a0364b9e99bb480dd25e1f0284c8555\"", got.ETag);
        var listed = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket, Delimiter = "/" }, Token);
        Assert.Equal(["a folder/"], listed.CommonPrefixes);
    }

    [Fact]
    public async Task A_versioned_bucket_keeps_versions_and_delete_markers_and_is_not_deleted_with_them()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var s3 = Client(sandbox);
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = Bucket, UseClientRegion = true }, Token);
        await s3.PutBucketVersioningAsync(new PutBucketVersioningRequest { BucketName = Bucket, VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled } }, Token);
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "k", ContentBody = "1" }, Token);
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "k", ContentBody = "2" }, Token);
        var deleted = await s3.DeleteObjectAsync(Bucket, "k", Token);
        Assert.Equal("true", deleted.DeleteMarker);

        var gone = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => s3.GetObjectAsync(Bucket, "k", Token));
        Assert.Equal("NoSuchKey", gone.ErrorCode);
        var refused = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => s3.DeleteBucketAsync(Bucket, Token));
        Assert.Equal("BucketNotEmpty", refused.ErrorCode);
        Assert.Equal("The bucket you tried to delete is not empty. You must delete all versions in the bucket.", refused.Message);

        var versions = await s3.ListVersionsAsync(Bucket, Token);
        Assert.Equal(3, versions.Versions.Count);
        Assert.True(versions.Versions[^1].IsDeleteMarker);
        await s3.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = Bucket, Objects = [.. versions.Versions.Select(version => new KeyVersion { Key = version.Key, VersionId = version.VersionId })] }, Token);
        await s3.DeleteBucketAsync(Bucket, Token);
        Assert.DoesNotContain(sandbox.World.Resources.All, resource => resource.Type == "AWS::S3::Bucket");
    }

    [Fact]
    public async Task Bucket_names_are_unique_in_the_world_and_another_accounts_bucket_is_forbidden()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var owner = Client(sandbox);
        using var other = Client(sandbox, "999999999999");
        await owner.PutBucketAsync(new PutBucketRequest { BucketName = Bucket, UseClientRegion = true }, Token);

        var taken = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => other.PutBucketAsync(new PutBucketRequest { BucketName = Bucket, UseClientRegion = true }, Token));
        var mine = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => owner.PutBucketAsync(new PutBucketRequest { BucketName = Bucket, UseClientRegion = true }, Token));
        var forbidden = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => other.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket }, Token));

        Assert.Equal("BucketAlreadyExists", taken.ErrorCode);
        Assert.Equal("BucketAlreadyOwnedByYou", mine.ErrorCode);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal("AccessDenied", forbidden.ErrorCode);
    }

    [Fact]
    public async Task An_expected_owner_that_does_not_own_the_bucket_is_refused()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var s3 = Client(sandbox);
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = Bucket, UseClientRegion = true }, Token);

        await s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "k", ContentBody = "1", ExpectedBucketOwner = Account }, Token);
        var refused = await Assert.ThrowsAnyAsync<AmazonS3Exception>(
            () => s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "k", ContentBody = "1", ExpectedBucketOwner = "999999999999" }, Token));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Settings_of_a_bucket_are_kept_in_the_form_of_its_CloudFormation_type()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var s3 = Client(sandbox);
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = Bucket, UseClientRegion = true }, Token);
        var open = await s3.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = Bucket }, Token);
        Assert.True(open.PublicAccessBlockConfiguration.BlockPublicPolicy);

        await s3.PutPublicAccessBlockAsync(
            new PutPublicAccessBlockRequest { BucketName = Bucket, PublicAccessBlockConfiguration = new PublicAccessBlockConfiguration { BlockPublicAcls = true, BlockPublicPolicy = false } },
            Token);
        await s3.PutBucketEncryptionAsync(
            new PutBucketEncryptionRequest
            {
                BucketName = Bucket,
                ServerSideEncryptionConfiguration = new ServerSideEncryptionConfiguration
                {
                    ServerSideEncryptionRules = [new ServerSideEncryptionRule { ServerSideEncryptionByDefault = new ServerSideEncryptionByDefault { ServerSideEncryptionAlgorithm = ServerSideEncryptionMethod.AWSKMS } }],
                },
            },
            Token);

        var bucket = Assert.Single(sandbox.World.Resources.All, resource => resource.Type == "AWS::S3::Bucket");
        Assert.False(bucket.Properties["PublicAccessBlockConfiguration"]!["BlockPublicPolicy"]!.GetValue<bool>());
        Assert.Equal("aws:kms", bucket.Properties["BucketEncryption"]!["ServerSideEncryptionConfiguration"]![0]!["ServerSideEncryptionByDefault"]!["SSEAlgorithm"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_bucket_whose_key_waits_for_deletion_takes_no_objects()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox);
        var key = (await raw.Json("kms", "CreateKey", "{}"))["KeyMetadata"]!["Arn"]!.GetValue<string>();
        using var s3 = Client(sandbox);
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = Bucket, UseClientRegion = true }, Token);
        await s3.PutBucketEncryptionAsync(
            new PutBucketEncryptionRequest
            {
                BucketName = Bucket,
                ServerSideEncryptionConfiguration = new ServerSideEncryptionConfiguration
                {
                    ServerSideEncryptionRules = [new ServerSideEncryptionRule { ServerSideEncryptionByDefault = new ServerSideEncryptionByDefault { ServerSideEncryptionAlgorithm = ServerSideEncryptionMethod.AWSKMS, ServerSideEncryptionKeyManagementServiceKeyId = key } }],
                },
            },
            Token);
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "k", ContentBody = "1" }, Token);

        await raw.Json("kms", "DisableKey", $$"""{"KeyId":"{{key}}"}""");
        var disabled = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "k", ContentBody = "2" }, Token));
        await raw.Json("kms", "ScheduleKeyDeletion", $$"""{"KeyId":"{{key}}"}""");
        var read = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => s3.GetObjectAsync(Bucket, "k", Token));
        var written = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "k", ContentBody = "2" }, Token));

        Assert.Equal(("KMS.DisabledException", $"{key} is disabled."), (disabled.ErrorCode, disabled.Message));
        Assert.Equal(("KMS.KMSInvalidStateException", $"{key} is pending deletion."), (read.ErrorCode, read.Message));
        Assert.Equal("KMS.KMSInvalidStateException", written.ErrorCode);
    }
}
