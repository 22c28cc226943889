using Amazon.Runtime;
using MlOps.Aws;

namespace MlOps.Unit.Aws;

public sealed class SessionTests : IDisposable
{
    private readonly SessionBed _bed = new();

    public void Dispose() => _bed.Dispose();

    private static SessionRequest Keys => new() { AccessKey = "AKIA", SecretKey = "s", Region = "us-west-2" };

    [Fact]
    public async Task The_context_says_who_where_and_from_where_and_asks_once()
    {
        using var session = await _bed.OpenAsync(Keys);
        var context = await session.GetContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            ("111122223333", "arn:aws:iam::111122223333:user/caller", "aws", "us-west-2", "-AccessKey and -SecretKey", "-Region", false),
            (context.AccountId, context.Arn, context.Partition, context.Region, context.CredentialSource, context.RegionSource, context.Sandbox));
        Assert.Same(context, await session.GetContextAsync(TestContext.Current.CancellationToken));
        Assert.Single(_bed.Aws.Sent);
    }

    [Fact]
    public async Task A_product_of_another_region_is_refused_with_both_named_and_no_call()
    {
        using var session = await _bed.OpenAsync(Keys);
        var error = await Assert.ThrowsAsync<MlOpsException>(
            () => session.EnsureBelongsAsync(Product("111122223333", "eu-west-1"), TestContext.Current.CancellationToken));
        Assert.Equal("RegionMismatch", error.Id);
        Assert.Contains("eu-west-1", error.Message, StringComparison.Ordinal);
        Assert.Contains("us-west-2", error.Message, StringComparison.Ordinal);
        Assert.Empty(_bed.Aws.Sent);
    }

    [Fact]
    public async Task A_product_of_another_account_is_refused_with_both_named()
    {
        using var session = await _bed.OpenAsync(Keys);
        var error = await Assert.ThrowsAsync<MlOpsException>(
            () => session.EnsureBelongsAsync(Product("444455556666", "us-west-2"), TestContext.Current.CancellationToken));
        Assert.Equal("AccountMismatch", error.Id);
        Assert.Contains("444455556666", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Nothing was read or changed.", error.Message, StringComparison.Ordinal);
        Assert.Contains("111122223333", error.Message, StringComparison.Ordinal);
        await session.EnsureBelongsAsync(Product("111122223333", "us-west-2"), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task In_a_sandbox_the_caller_belongs_to_the_product_in_hand_and_nothing_of_the_user_s_is_used()
    {
        var transport = new FakeTransport(_bed) { AccountId = null };
        _bed.Set("AWS_REGION", "eu-west-1");
        var request = new SessionRequest { ProfileName = "real", StoredRegion = "eu-west-2" }.For(Product("444455556666", "us-west-2"));
        using var session = await SandboxAsync(request, transport);
        Assert.Equal(
            (true, "sandbox", "us-west-2", "the product's config", "sandbox"),
            (session.IsSandbox, session.SandboxName, session.Region, session.RegionSource, session.CredentialSource));
        Assert.Same(_bed.Time, session.Time);
        await session.GetContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal("SANDBOX444455556666", _bed.Aws.Sent.Single().Signer);
    }

    [Fact]
    public async Task A_sandbox_s_account_and_a_named_region_outrank_the_product_s()
    {
        var transport = new FakeTransport(_bed) { AccountId = "777788889999" };
        using var session = await SandboxAsync(new SessionRequest { Region = "eu-west-1" }.For(Product("444455556666", "us-west-2")), transport);
        Assert.Equal(("eu-west-1", "-Region"), (session.Region, session.RegionSource));
        await session.GetContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal("SANDBOX777788889999", _bed.Aws.Sent.Single().Signer);
    }

    [Theory]
    [InlineData("4712", true)]
    [InlineData("4711", false)]
    public async Task A_process_that_has_not_got_the_sandbox_itself_calls_nobody(string owner, bool refused)
    {
        _bed.Set(SessionFactory.SandboxMarker, owner);
        if (!refused)
        {
            (await _bed.OpenAsync(Keys)).Dispose();
            return;
        }

        var error = await _bed.RefusalAsync(Keys);
        Assert.Equal("SandboxNotShared", error.Id);
        Assert.Contains(owner, error.Message, StringComparison.Ordinal);
        Assert.Empty(_bed.Aws.Sent);
    }

    [Fact]
    public async Task An_endpoint_of_this_machine_is_called_beside_anothers_sandbox()
    {
        _bed.Set(SessionFactory.SandboxMarker, "4712");

        using var session = await _bed.OpenAsync(Keys with { EndpointUrl = "http://127.0.0.1:5000" });

        Assert.Equal("http://127.0.0.1:5000/", new Uri(session.EndpointUrl!.ToString()).ToString());
        Assert.Equal("SandboxNotShared", (await _bed.RefusalAsync(Keys with { EndpointUrl = "http://aws.example.com" })).Id);
    }

    [Fact]
    public async Task Clients_are_made_once()
    {
        using var session = await _bed.OpenAsync(Keys);
        Assert.Same(session.Sts, session.Sts);
        Assert.Same(session.S3, session.S3);
    }

    [Fact]
    public async Task S3_uses_paths_where_an_endpoint_is_given()
    {
        _bed.Answer = request => new HttpResponseMessage(System.Net.HttpStatusCode.OK);
        using var session = await _bed.OpenAsync(Keys with { EndpointUrl = "http://localhost:1" });
        await session.S3.GetBucketLocationAsync("my-bucket", TestContext.Current.CancellationToken);
        Assert.Equal("http://localhost:1/my-bucket", _bed.Aws.Sent.Single().Uri.GetLeftPart(UriPartial.Path).TrimEnd('/'));
    }

    private static MlProduct Product(string account, string region) => new() { Name = "p", AccountId = account, Region = region };

    private Task<AwsSession> SandboxAsync(SessionRequest request, IAwsTransport transport) =>
        SessionFactory.OpenAsync(request, _bed.Observer, _bed.Environment, transport, TestContext.Current.CancellationToken);

    private sealed class FakeTransport(SessionBed bed) : IAwsTransport
    {
        public string Name => "sandbox";

        public HttpClientFactory HttpClientFactory => bed.Aws;

        public TimeProvider Time => bed.Time;

        public string? AccountId { get; init; }

        public AWSCredentials CredentialsFor(string accountId) => new BasicAWSCredentials("SANDBOX" + accountId, "s");
    }
}
