using System.Text.Json.Nodes;
using Amazon;
using Amazon.CodeCommit;
using Amazon.CodeCommit.Model;
using MlOps.Sandbox;
using MlOps.Sandbox.Identity;

namespace MlOps.Unit.Sandbox;

/// <summary>Descriptions and tags of CodeCommit's repositories.</summary>
public sealed class CodeCommitRepositoryTests
{
    private const string Arn = "arn:aws:codecommit:us-west-2:123456789012:r";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_description_is_replaced_and_taken_away()
    {
        await using var sandbox = await StartAsync();
        using var codeCommit = Client(sandbox);
        var before = await RepositoryAsync(codeCommit);
        await Task.Delay(TimeSpan.FromMinutes(1), sandbox.Time, Token);

        await DescribeAsync(codeCommit, "r", "Trains");
        var described = await RepositoryAsync(codeCommit);
        await DescribeAsync(codeCommit, "r", null);
        var bare = await RepositoryAsync(codeCommit);
        await Assert.ThrowsAsync<InvalidRepositoryDescriptionException>(() => DescribeAsync(codeCommit, "r", new string('x', 1001)));
        await Assert.ThrowsAsync<RepositoryDoesNotExistException>(() => DescribeAsync(codeCommit, "none", "x"));

        Assert.Equal(("Builds", "Trains", null), (before.RepositoryDescription, described.RepositoryDescription, bare.RepositoryDescription));
        Assert.True(described.LastModifiedDate > before.LastModifiedDate);
        Assert.Equal(before.CreationDate, described.CreationDate);
    }

    [Fact]
    public async Task A_repository_that_is_renamed_keeps_its_id_and_what_it_holds()
    {
        await using var sandbox = await StartAsync();
        using var codeCommit = Client(sandbox);
        var before = await RepositoryAsync(codeCommit);

        await RenameAsync(codeCommit, "r", "s");

        var listed = Assert.Single((await codeCommit.ListRepositoriesAsync(new ListRepositoriesRequest(), Token)).Repositories);
        Assert.Equal(("s", before.RepositoryId), (listed.RepositoryName, listed.RepositoryId));
        var after = (await codeCommit.GetRepositoryAsync(new GetRepositoryRequest { RepositoryName = "s" }, Token)).RepositoryMetadata;
        Assert.Equal(("Builds", "arn:aws:codecommit:us-west-2:123456789012:s"), (after.RepositoryDescription, after.Arn));
        await Assert.ThrowsAsync<RepositoryDoesNotExistException>(() => RenameAsync(codeCommit, "r", "t"));
        await Assert.ThrowsAsync<RepositoryNameExistsException>(() => RenameAsync(codeCommit, "s", "s"));
    }

    [Fact]
    public async Task Tags_are_added_replaced_and_removed_by_the_ARN()
    {
        await using var sandbox = await StartAsync();
        using var codeCommit = Client(sandbox);

        await codeCommit.TagResourceAsync(new TagResourceRequest { ResourceArn = Arn, Tags = new() { ["team"] = "ml", ["stage"] = "dev" } }, Token);
        await codeCommit.TagResourceAsync(new TagResourceRequest { ResourceArn = Arn, Tags = new() { ["stage"] = "prod" } }, Token);
        await codeCommit.UntagResourceAsync(new UntagResourceRequest { ResourceArn = Arn, TagKeys = ["team", "unknown"] }, Token);

        var tags = (await codeCommit.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = Arn }, Token)).Tags;
        Assert.Equal(["owner=me", "stage=prod"], tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tags_that_cannot_be_are_refused()
    {
        await using var sandbox = await StartAsync();
        using var codeCommit = Client(sandbox);
        Task Tag(string arn, params IEnumerable<string> keys) =>
            codeCommit.TagResourceAsync(new TagResourceRequest { ResourceArn = arn, Tags = keys.ToDictionary(key => key, _ => "1") }, Token);

        await Assert.ThrowsAsync<InvalidSystemTagUsageException>(() => Tag(Arn, "aws:x"));
        await Assert.ThrowsAsync<InvalidSystemTagUsageException>(() => codeCommit.UntagResourceAsync(new UntagResourceRequest { ResourceArn = Arn, TagKeys = ["aws:x"] }, Token));
        await Assert.ThrowsAsync<TooManyTagsException>(() => Tag(Arn, Enumerable.Range(0, 50).Select(number => $"k{number}")));
        await Assert.ThrowsAsync<InvalidResourceArnException>(() => Tag("arn:aws:s3:::r", "a"));
        await Assert.ThrowsAsync<RepositoryDoesNotExistException>(() => Tag("arn:aws:codecommit:us-west-2:123456789012:none", "a"));
        await Assert.ThrowsAsync<RepositoryDoesNotExistException>(() => Tag("arn:aws:codecommit:eu-west-1:123456789012:r", "a"));
        await Assert.ThrowsAsync<TagKeysListRequiredException>(() => codeCommit.UntagResourceAsync(new UntagResourceRequest { ResourceArn = Arn, TagKeys = [] }, Token));
        var nothing = await Assert.ThrowsAsync<RawFailure>(() => new RawClient(sandbox).Json("codecommit", "TagResource", $$"""{"resourceArn":"{{Arn}}"}"""));
        var nowhere = await Assert.ThrowsAsync<RawFailure>(() => new RawClient(sandbox).Json("codecommit", "ListTagsForResource", "{}"));

        Assert.Equal(("TagsMapRequiredException", "ResourceArnRequiredException"), (nothing.Code, nowhere.Code));
        Assert.Equal(["owner"], (await codeCommit.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = Arn }, Token)).Tags.Keys);
    }

    [Theory]
    [InlineData("codecommit:UpdateRepositoryDescription")]
    [InlineData("codecommit:ListTagsForResource")]
    [InlineData("codecommit:TagResource")]
    [InlineData("codecommit:UntagResource")]
    [InlineData("codecommit:UpdateRepositoryName")]
    public async Task The_caller_answers_for_each_operation_on_the_repository(string action)
    {
        await using var sandbox = await StartAsync($$"""{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"{{action}}","Resource":"{{Arn}}"}""");
        using var codeCommit = Client(sandbox);

        Task Call() => action switch
        {
            "codecommit:UpdateRepositoryDescription" => DescribeAsync(codeCommit, "r", "x"),
            "codecommit:UpdateRepositoryName" => RenameAsync(codeCommit, "r", "s"),
            "codecommit:ListTagsForResource" => codeCommit.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = Arn }, Token),
            "codecommit:TagResource" => codeCommit.TagResourceAsync(new TagResourceRequest { ResourceArn = Arn, Tags = new() { ["a"] = "1" } }, Token),
            _ => codeCommit.UntagResourceAsync(new UntagResourceRequest { ResourceArn = Arn, TagKeys = ["owner"] }, Token),
        };
        var refused = await Assert.ThrowsAsync<AmazonCodeCommitException>(Call);

        Assert.Equal("AccessDeniedException", refused.ErrorCode);
        Assert.Contains($"is not authorized to perform: {action} on resource: {Arn} with an explicit deny", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_of_the_request_and_of_the_repository_are_condition_keys()
    {
        await using var sandbox = await StartAsync(
            """
            {"Effect":"Allow","Action":"codecommit:TagResource","Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/owner":"me","aws:RequestTag/stage":"dev"}}},
            {"Effect":"Allow","Action":"codecommit:UntagResource","Resource":"*","Condition":{"ForAllValues:StringEquals":{"aws:TagKeys":["stage"]}}}
            """);
        using var codeCommit = Client(sandbox);

        await codeCommit.TagResourceAsync(new TagResourceRequest { ResourceArn = Arn, Tags = new() { ["stage"] = "dev" } }, Token);
        await codeCommit.UntagResourceAsync(new UntagResourceRequest { ResourceArn = Arn, TagKeys = ["stage"] }, Token);
        var other = await Assert.ThrowsAsync<AmazonCodeCommitException>(
            () => codeCommit.TagResourceAsync(new TagResourceRequest { ResourceArn = Arn, Tags = new() { ["stage"] = "prod" } }, Token));
        var owner = await Assert.ThrowsAsync<AmazonCodeCommitException>(
            () => codeCommit.UntagResourceAsync(new UntagResourceRequest { ResourceArn = Arn, TagKeys = ["owner"] }, Token));

        Assert.Equal(("AccessDeniedException", "AccessDeniedException"), (other.ErrorCode, owner.ErrorCode));
    }

    private static Task<UpdateRepositoryNameResponse> RenameAsync(AmazonCodeCommitClient codeCommit, string old, string name) =>
        codeCommit.UpdateRepositoryNameAsync(new UpdateRepositoryNameRequest { OldName = old, NewName = name }, Token);

    private static Task<UpdateRepositoryDescriptionResponse> DescribeAsync(AmazonCodeCommitClient codeCommit, string name, string? description) =>
        codeCommit.UpdateRepositoryDescriptionAsync(new UpdateRepositoryDescriptionRequest { RepositoryName = name, RepositoryDescription = description }, Token);

    private static async Task<RepositoryMetadata> RepositoryAsync(AmazonCodeCommitClient codeCommit) =>
        (await codeCommit.GetRepositoryAsync(new GetRepositoryRequest { RepositoryName = "r" }, Token)).RepositoryMetadata;

    private static async Task<EmbeddedAws> StartAsync(string? statements = null)
    {
        var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions
        {
            EnforceIam = statements is not null,
            CallerPolicies = statements is null
                ? new Dictionary<string, JsonObject>()
                : new Dictionary<string, JsonObject> { ["operator"] = JsonNode.Parse($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""")!.AsObject() },
        });
        await new RawClient(sandbox) { AccessKeyId = Identities.RootKey(RawClient.Account) }.Json(
            "codecommit", "CreateRepository", """{"repositoryName":"r","repositoryDescription":"Builds","tags":{"owner":"me"}}""");
        return sandbox;
    }

    private static AmazonCodeCommitClient Client(EmbeddedAws sandbox) => new(
        sandbox.CredentialsFor(RawClient.Account),
        new AmazonCodeCommitConfig { RegionEndpoint = RegionEndpoint.USWest2, HttpClientFactory = sandbox.HttpClientFactory, MaxErrorRetry = 0 });
}
