using MlOps.Aws;

namespace MlOps.Unit.Aws;

public sealed class RegionTests : IDisposable
{
    private readonly SessionBed _bed = new();

    public void Dispose() => _bed.Dispose();

    [Fact]
    public async Task Each_source_yields_to_the_ones_before_it()
    {
        _bed.Credentials("[p]\naws_access_key_id=AKIA\naws_secret_access_key=s\nregion=eu-central-1\n[q]\naws_access_key_id=AKIA\naws_secret_access_key=s\n")
            .Set("AWS_REGION", "eu-west-2").Set("AWS_DEFAULT_REGION", "eu-west-3");
        var request = new SessionRequest { ProfileName = "p", Region = "us-east-2", StoredRegion = "us-west-1", ExpectedRegion = "us-west-2" };
        await Expect("us-east-2", "-Region");
        request = request with { Region = null };
        await Expect("us-west-1", "$StoredAWSRegion");
        request = request with { StoredRegion = "" };
        await Expect("eu-central-1", "profile 'p'");
        request = request with { ProfileName = "q" };
        await Expect("eu-west-2", "AWS_REGION");
        _bed.Set("AWS_REGION", "");
        await Expect("eu-west-3", "AWS_DEFAULT_REGION");
        _bed.Set("AWS_DEFAULT_REGION", "");
        await Expect("us-west-2", "the product's config");

        async Task Expect(string region, string source)
        {
            using var session = await _bed.OpenAsync(request);
            Assert.Equal((region, source), (session.Region, session.RegionSource));
        }
    }

    [Fact]
    public async Task A_profile_that_was_not_used_has_no_say()
    {
        _bed.Credentials("[default]\naws_access_key_id=AKIA\naws_secret_access_key=s\nregion=eu-central-1\n")
            .Set("AWS_ACCESS_KEY_ID", "AKIAENV").Set("AWS_SECRET_ACCESS_KEY", "s");
        var error = await _bed.RefusalAsync(new SessionRequest());
        Assert.Equal("NoRegion", error.Id);
        foreach (var said in new[]
        {
            "No AWS region was found. Tried, in this order:\n  -Region: not given", "$StoredAWSRegion: not set", "profile: none was used", "AWS_REGION: not set", "AWS_DEFAULT_REGION: not set",
            "no product in hand",
        })
        {
            Assert.Contains(said, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("us-east-1", "aws")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("cn-north-1", "aws-cn")]
    public async Task The_partition_follows_the_region(string region, string partition)
    {
        using var session = await _bed.OpenAsync(new SessionRequest { AccessKey = "AKIA", SecretKey = "s", Region = region });
        Assert.Equal(partition, session.Partition);
    }

    [Theory]
    [InlineData("Ireland")]
    [InlineData("eu-west")]
    [InlineData("us-east-1.evil.example")]
    public async Task What_is_no_region_is_refused(string region)
    {
        var error = await _bed.RefusalAsync(new SessionRequest { AccessKey = "AKIA", SecretKey = "s", Region = region });
        Assert.Equal("InvalidRegion", error.Id);
        Assert.Empty(_bed.Aws.Sent);
    }

    [Theory]
    [InlineData("Ireland", null, "InvalidRegion")]
    [InlineData("eu-west-1", "localhost:5000", "InvalidEndpointUrl")]
    public async Task What_was_typed_is_checked_before_any_credentials_are_asked_for(string region, string? endpoint, string expected)
    {
        _bed.Credentials("[base]\naws_access_key_id=AKIA\naws_secret_access_key=s\n")
            .Config("[profile role]\nrole_arn=arn:aws:iam::111122223333:role/r\nsource_profile=base\nregion=us-east-2\n");
        var error = await _bed.RefusalAsync(new SessionRequest { ProfileName = "role", Region = region, EndpointUrl = endpoint });
        Assert.Equal(expected, error.Id);
        Assert.Equal(expected, (await _bed.RefusalAsync(new SessionRequest { ProfileName = "missing", Region = region, EndpointUrl = endpoint })).Id);
        Assert.Empty(_bed.Aws.Sent);
    }

    [Fact]
    public async Task Endpoints_are_FIPS_and_dual_stack_where_the_variable_or_the_profile_in_use_says_so()
    {
        _bed.Credentials("[p]\naws_access_key_id=AKIA\naws_secret_access_key=s\nregion=us-east-2\nuse_fips_endpoint=true\n")
            .Config("[default]\nuse_dualstack_endpoint=true\n");
        Assert.Equal("sts-fips.us-east-2.amazonaws.com", await HostAsync());
        _bed.Set("AWS_USE_FIPS_ENDPOINT", "false").Set("AWS_USE_DUALSTACK_ENDPOINT", "true");
        Assert.Equal("sts.us-east-2.api.aws", await HostAsync());

        async Task<string> HostAsync()
        {
            await _bed.SignerAsync(new SessionRequest { ProfileName = "p" });
            return _bed.Aws.Sent.Last().Uri.Host;
        }
    }

    [Fact]
    public async Task Every_source_of_an_endpoint_counts_in_its_order()
    {
        _bed.Credentials("[p]\naws_access_key_id=AKIA\naws_secret_access_key=s\nregion=eu-central-1\nendpoint_url=http://profile:1\n")
            .Set("AWS_ENDPOINT_URL", "http://variable:1");
        var request = new SessionRequest { ProfileName = "p", EndpointUrl = "http://parameter:1" };
        await Expect("http://parameter:1", "-EndpointUrl");
        Assert.Equal(("parameter", 1), (_bed.Aws.Sent.Last().Uri.Host, _bed.Aws.Sent.Last().Uri.Port));
        Assert.Contains("/eu-central-1/sts/", _bed.Aws.Sent.Last().Message.Headers.GetValues("Authorization").Single(), StringComparison.Ordinal);
        request = request with { EndpointUrl = null };
        await Expect("http://variable:1", "AWS_ENDPOINT_URL");
        _bed.Set("AWS_ENDPOINT_URL", "");
        await Expect("http://profile:1", "profile 'p'");
        _bed.Set("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
        await Expect(null, null);
        var error = await _bed.RefusalAsync(request with { EndpointUrl = "localhost:5000" });
        Assert.Equal("InvalidEndpointUrl", error.Id);
        Assert.Contains("'localhost:5000' (-EndpointUrl)", error.Message, StringComparison.Ordinal);

        async Task Expect(string? url, string? source)
        {
            using var session = await _bed.OpenAsync(request);
            var context = await session.GetContextAsync(TestContext.Current.CancellationToken);
            Assert.Equal((url, source), (context.EndpointUrl, context.EndpointSource));
        }
    }

    [Theory]
    [InlineData("https://user:pass@host")]
    [InlineData("http://user@host:5000")]
    [InlineData("user:pass@host:5000")]
    [InlineData("ftp://user:pass@host")]
    public async Task An_endpoint_with_a_user_name_or_password_is_refused_and_shown_nowhere(string url)
    {
        _bed.Set("AWS_ENDPOINT_URL", url);
        var keys = new SessionRequest { AccessKey = "AKIA", SecretKey = "s", Region = "eu-west-1" };
        var error = await _bed.RefusalAsync(keys);
        Assert.Equal(("InvalidEndpointUrl", "AWS_ENDPOINT_URL"), (error.Id, error.Resource));
        Assert.Equal("-EndpointUrl", (await _bed.RefusalAsync(keys with { EndpointUrl = url })).Resource);
        Assert.DoesNotMatch("user@|user:|pass@", string.Join('\n', [error.ToString(), error.RecommendedAction, .. _bed.Observer.Lines]));
        Assert.Empty(_bed.Aws.Sent);
    }
}
