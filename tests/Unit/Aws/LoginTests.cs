using System.Net;
using System.Security.Cryptography;
using MlOps.Aws;

namespace MlOps.Unit.Aws;

public sealed class LoginTests : IDisposable
{
    private readonly SessionBed _bed = new();

    public LoginTests()
    {
        _bed.Config(
            """
            [sso-session corp]
            sso_start_url = https://corp.awsapps.com/start
            sso_region = eu-central-1
            sso_registration_scopes = sso:account:access
            [profile dev]
            sso_session = corp
            sso_account_id = 111122223333
            sso_role_name = Builder
            region = us-west-2
            [profile old]
            sso_start_url = https://old.awsapps.com/start
            sso_region = eu-central-1
            sso_account_id = 111122223333
            sso_role_name = Builder
            region = us-west-2
            [profile admin]
            role_arn = arn:aws:iam::111122223333:role/admin
            source_profile = dev
            region = us-west-2
            [profile console]
            login_session = arn:aws:iam::111122223333:user/me
            region = us-west-2
            """);
        _bed.Answer = request => request.Uri.AbsolutePath switch
        {
            "/federation/credentials" => RoleCredentials(request),
            "/token" => FakeAws.Json("""{"accessToken":"renewed-token","expiresIn":3600,"refreshToken":"refresh-2","tokenType":"Bearer"}"""),
            _ => null,
        };
    }

    public void Dispose() => _bed.Dispose();

    [Theory]
    [InlineData("dev", "corp")]
    [InlineData("old", "https://old.awsapps.com/start")]
    public async Task A_login_yields_the_role_s_credentials(string profile, string cacheName)
    {
        Login(cacheName, TimeSpan.FromMinutes(30));
        Assert.Equal("ASIA-Builder", await _bed.SignerAsync(new SessionRequest { ProfileName = profile }));
        var call = _bed.Aws.Sent.Single(sent => sent.Uri.AbsolutePath == "/federation/credentials");
        Assert.Equal("portal.sso.eu-central-1.amazonaws.com", call.Uri.Host);
        Assert.Contains("account_id=111122223333", call.Uri.Query, StringComparison.Ordinal);
        Assert.Null(call.Signer);
    }

    [Fact]
    public async Task A_login_is_a_source_for_a_role()
    {
        Login("corp", TimeSpan.FromMinutes(30));
        Assert.Equal("ASIA-admin", await _bed.SignerAsync(new SessionRequest { ProfileName = "admin" }));
        Assert.Equal("ASIA-Builder", _bed.Aws.Sent.Single(sent => sent.Action == "AssumeRole").Signer);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_valid_login_the_error_says_which_command_logs_in(bool expired)
    {
        if (expired)
        {
            Login("corp", TimeSpan.FromMinutes(-1), refreshable: false);
        }

        var error = await _bed.RefusalAsync(new SessionRequest { ProfileName = "dev" });
        Assert.Equal(("SsoLoginExpired", MlErrorCategory.AuthenticationError), (error.Id, error.Category));
        Assert.Equal("Run one of:\n  aws sso login --profile dev\n  Invoke-AWSSSOLogin -ProfileName dev", error.RecommendedAction);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_bed.Aws.Sent);
    }

    [Fact]
    public async Task A_login_that_AWS_no_longer_knows_says_which_command_logs_in()
    {
        Login("corp", TimeSpan.FromMinutes(30), refreshable: false);
        _bed.Answer = _ => new HttpResponseMessage(HttpStatusCode.Unauthorized)
        {
            Content = new StringContent("""{"message":"Session token not found or invalid"}"""),
            Headers = { { "x-amzn-ErrorType", "UnauthorizedException" } },
        };
        var error = await _bed.RefusalAsync(new SessionRequest { ProfileName = "dev" });
        Assert.Equal("SsoLoginExpired", error.Id);
    }

    [Fact]
    public async Task A_login_that_can_be_renewed_is_renewed_in_memory()
    {
        var file = Login("corp", TimeSpan.FromMinutes(-1));
        var before = File.ReadAllText(file);
        Assert.Equal("ASIA-Builder", await _bed.SignerAsync(new SessionRequest { ProfileName = "dev" }));
        var renewal = _bed.Aws.Sent.First();
        Assert.Equal("oidc.eu-central-1.amazonaws.com", renewal.Uri.Host);
        Assert.Contains("refresh-1", renewal.Body, StringComparison.Ordinal);
        Assert.Equal("renewed-token", Bearer(_bed.Aws.Sent.ElementAt(1)));
        Assert.Equal(before, File.ReadAllText(file));
    }

    [Fact]
    public async Task A_console_login_signs_while_it_lasts()
    {
        var name = Convert.ToHexStringLower(SHA256.HashData("arn:aws:iam::111122223333:user/me"u8));
        _bed.Write($".aws/login/cache/{name}.json",
            $$$"""
            {"accessToken":{"accessKeyId":"ASIALOGIN","secretAccessKey":"s","sessionToken":"t","accountId":"111122223333",
            "expiresAt":"{{{_bed.Time.GetUtcNow().AddMinutes(10):yyyy-MM-ddTHH:mm:ssZ}}}"},"refreshToken":"r"}
            """);
        Assert.Equal("ASIALOGIN", await _bed.SignerAsync(new SessionRequest { ProfileName = "console" }));
        _bed.Time.Advance(TimeSpan.FromMinutes(11));
        var error = await _bed.RefusalAsync(new SessionRequest { ProfileName = "console" });
        Assert.Equal("LoginExpired", error.Id);
        Assert.Contains("aws login --profile console", error.RecommendedAction!, StringComparison.Ordinal);
    }

    private static HttpResponseMessage RoleCredentials(SentRequest request) =>
        FakeAws.Json(
            $$$"""
            {"roleCredentials":{"accessKeyId":"ASIA-{{{System.Web.HttpUtility.ParseQueryString(request.Uri.Query)["role_name"]}}}",
            "secretAccessKey":"sso-secret","sessionToken":"sso-session","expiration":4102444800000}}
            """);

    private static string? Bearer(SentRequest request) =>
        request.Message.Headers.TryGetValues("x-amz-sso_bearer_token", out var values) ? values.Single() : null;

    private string Login(string cacheName, TimeSpan remaining, bool refreshable = true)
    {
        var now = _bed.Time.GetUtcNow();
        var refresh = refreshable ? "\"refreshToken\":\"refresh-1\"," : "";
        // The SHA-1 of the login's name, made with sha1sum.
        var name = cacheName == "corp" ? "ee0bfd2552fbd840c02cc48b6e823320543c450f" : "33d5ca4bf3b1a62edb96b47f7c203034a43ac435";
        _bed.Write($".aws/sso/cache/{name}.json",
            $$$"""
            {"startUrl":"https://corp.awsapps.com/start","region":"eu-central-1","accessToken":"cached-token",
            "expiresAt":"{{{now + remaining:yyyy-MM-ddTHH:mm:ssZ}}}","clientId":"client","clientSecret":"client-secret",{{{refresh}}}
            "registrationExpiresAt":"{{{now.AddDays(30):yyyy-MM-ddTHH:mm:ssZ}}}"}
            """);
        return Path.Combine(_bed.Home, ".aws", "sso", "cache", name + ".json");
    }
}
