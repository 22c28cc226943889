using System.Net;
using MlOps.Aws;

namespace MlOps.Unit.Aws;

public sealed class ProfileTests : IDisposable
{
    private readonly SessionBed _bed = new();

    public void Dispose() => _bed.Dispose();

    private static SessionRequest Profile(string name) => new() { ProfileName = name };

    private SentRequest Assumed(string role) =>
        _bed.Aws.Sent.Single(sent => sent.Action == "AssumeRole" && sent.Parameter("RoleArn")!.EndsWith("/" + role, StringComparison.Ordinal));

    [Fact]
    public async Task Static_keys_with_a_token_sign()
    {
        _bed.Credentials("[temp]\naws_access_key_id=ASIATEMP\naws_secret_access_key=s\naws_session_token=token-1\n").Config("[profile temp]\nregion=eu-west-1\n");
        Assert.Equal("ASIATEMP", await _bed.SignerAsync(Profile("temp")));
        Assert.Equal("token-1", _bed.Aws.Sent.Single().SessionToken);
        Assert.Equal("sts.eu-west-1.amazonaws.com", _bed.Aws.Sent.Single().Uri.Host);
    }

    [Fact]
    public async Task A_role_is_assumed_with_its_source_profile_and_all_its_settings()
    {
        _bed.Credentials("[base]\naws_access_key_id=AKIABASE\naws_secret_access_key=s\n").Config(
            """
            [profile admin]
            role_arn = arn:aws:iam::111122223333:role/admin
            source_profile = base
            external_id = ext-1
            duration_seconds = 7200
            role_session_name = me
            region = us-west-2
            """);
        Assert.Equal("ASIA-admin", await _bed.SignerAsync(Profile("admin")));
        var call = Assumed("admin");
        Assert.Equal("AKIABASE", call.Signer);
        Assert.Equal(("ext-1", "7200", "me"), (call.Parameter("ExternalId"), call.Parameter("DurationSeconds"), call.Parameter("RoleSessionName")));
        Assert.Equal("role-token", _bed.Aws.Sent.Last().SessionToken);
    }

    [Fact]
    public void A_role_shows_no_external_id() =>
        Assert.Equal(
            "arn:aws:iam::111122223333:role/admin of profile 'a'",
            new MlOps.Aws.Credentials.AssumedRole("a", "arn:aws:iam::111122223333:role/admin", "me") { ExternalId = "ext-1" }.ToString());

    [Fact]
    public async Task Each_of_three_hops_signs_with_the_hop_before()
    {
        _bed.Credentials("[base]\naws_access_key_id=AKIABASE\naws_secret_access_key=s\n").Config(
            """
            [profile one]
            role_arn = arn:aws:iam::111122223333:role/one
            source_profile = base
            [profile two]
            role_arn = arn:aws:iam::111122223333:role/two
            source_profile = one
            [profile three]
            role_arn = arn:aws:iam::111122223333:role/three
            source_profile = two
            region = us-west-2
            """);
        Assert.Equal("ASIA-three", await _bed.SignerAsync(Profile("three")));
        Assert.Equal(("AKIABASE", "ASIA-one", "ASIA-two"), (Assumed("one").Signer, Assumed("two").Signer, Assumed("three").Signer));
    }

    [Fact]
    public async Task A_circle_of_profiles_is_refused()
    {
        _bed.Config(
            """
            [profile a]
            role_arn = arn:aws:iam::111122223333:role/a
            source_profile = b
            [profile b]
            role_arn = arn:aws:iam::111122223333:role/b
            source_profile = a
            """);
        var error = await _bed.RefusalAsync(Profile("a"));
        Assert.Equal("ProfileCycle", error.Id);
        Assert.Contains("a -> b -> a", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_may_be_its_own_source_where_it_has_keys()
    {
        _bed.Config(
            """
            [profile self]
            role_arn = arn:aws:iam::111122223333:role/self
            source_profile = self
            aws_access_key_id = AKIASELF
            aws_secret_access_key = s
            region = us-west-2
            """);
        Assert.Equal("ASIA-self", await _bed.SignerAsync(Profile("self")));
        Assert.Equal("AKIASELF", Assumed("self").Signer);
    }

    [Fact]
    public async Task A_missing_source_profile_is_named()
    {
        _bed.Config("[profile a]\nrole_arn = arn:aws:iam::111122223333:role/a\nsource_profile = gone\n");
        var error = await _bed.RefusalAsync(Profile("a"));
        Assert.Equal("ProfileNotFound", error.Id);
        Assert.Contains("'gone'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'a'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credential_source_Environment_signs_with_the_variables()
    {
        _bed.Set("AWS_ACCESS_KEY_ID", "AKIAENV").Set("AWS_SECRET_ACCESS_KEY", "s")
            .Config("[profile a]\nrole_arn = arn:aws:iam::111122223333:role/a\ncredential_source = Environment\nregion = us-west-2\n");
        Assert.Equal("ASIA-a", await _bed.SignerAsync(Profile("a")));
        Assert.Equal("AKIAENV", Assumed("a").Signer);
    }

    [Theory]
    [InlineData("role_arn = arn:aws:iam::111122223333:role/a", "source_profile, credential_source or web_identity_token_file")]
    [InlineData("role_arn = arn:aws:iam::111122223333:role/a\nsource_profile = b\ncredential_source = Environment", "exclude each other")]
    [InlineData("role_arn = arn:aws:iam::111122223333:role/a\ncredential_source = Moon", "'Moon'")]
    [InlineData("role_arn = arn:aws:iam::111122223333:role/a\ncredential_source = Environment", "AWS_ACCESS_KEY_ID")]
    [InlineData("role_arn = arn:aws:iam::111122223333:role/a\nsource_profile = a\nduration_seconds = soon", "duration_seconds 'soon'")]
    [InlineData("aws_access_key_id = AKIA", "aws_secret_access_key")]
    [InlineData("region = us-west-2", "neither keys")]
    [InlineData("sso_session = gone", "[sso-session gone]")]
    [InlineData("sso_start_url = https://x\nsso_region = us-east-1\nsso_account_id = 111122223333", "sso_role_name")]
    public async Task An_incomplete_profile_says_what_is_missing(string settings, string reason)
    {
        _bed.Config($"[profile a]\n{settings}\n");
        var error = await _bed.RefusalAsync(Profile("a"));
        Assert.Equal("ProfileIncomplete", error.Id);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("'a'", error.Message, StringComparison.Ordinal);
        Assert.Empty(_bed.Aws.Sent);
    }

    [Fact]
    public async Task A_SAML_role_profile_of_a_file_is_told_apart_and_never_the_source_of_a_role()
    {
        _bed.Config(
            """
            [profile saml]
            endpoint_name = adfs
            role_arn = arn:aws:iam::111122223333:role/builder
            [profile next]
            role_arn = arn:aws:iam::111122223333:role/next
            source_profile = saml
            """);
        Assert.Equal("ProfileNotSupported", (await _bed.RefusalAsync(Profile("saml"))).Id);
        var source = await _bed.RefusalAsync(Profile("next"));
        Assert.Equal(("ProfileNotSupported", "saml"), (source.Id, source.Resource));
        Assert.Empty(_bed.Aws.Sent);
    }

    [Fact]
    public async Task A_role_that_wants_a_code_asks_once_and_serves_later_sessions()
    {
        MfaProfile();
        var prompt = new FakePrompt("123456");
        Assert.Equal("ASIA-a", await _bed.SignerAsync(Profile("a") with { Prompt = prompt }));
        Assert.Equal(("arn:aws:iam::111122223333:mfa/me", "123456"), (Assumed("a").Parameter("SerialNumber"), Assumed("a").Parameter("TokenCode")));
        Assert.Equal("ASIA-a", await _bed.SignerAsync(Profile("a")));
        Assert.Equal(1, prompt.Asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_role_that_wants_a_code_and_gets_none_is_a_clear_error(bool interactive)
    {
        MfaProfile();
        var error = await _bed.RefusalAsync(Profile("a") with { Prompt = interactive ? new FakePrompt(" ") : null });
        Assert.Equal("InteractionRequired", error.Id);
        Assert.Contains("mfa/me", error.Message, StringComparison.Ordinal);
        Assert.Empty(_bed.Aws.Sent);
    }

    [Fact]
    public async Task A_changed_profile_is_assumed_anew()
    {
        RoleProfile("first");
        Assert.Equal("ASIA-first", await _bed.SignerAsync(Profile("a")));
        RoleProfile("second");
        Assert.Equal("ASIA-second", await _bed.SignerAsync(Profile("a")));
        RoleProfile("first");
        Assert.Equal("ASIA-first", await _bed.SignerAsync(Profile("a")));
        Assert.Equal(2, _bed.Aws.Sent.Count(sent => sent.Action == "AssumeRole"));
    }

    [Fact]
    public async Task A_long_wait_outlives_the_role_s_session()
    {
        RoleProfile("r");
        using var session = await _bed.OpenAsync(Profile("a"));
        await session.GetContextAsync(TestContext.Current.CancellationToken);
        _bed.Time.Advance(TimeSpan.FromMinutes(54));
        await session.Sts.GetCallerIdentityAsync(new(), TestContext.Current.CancellationToken);
        Assert.Equal(1, _bed.Aws.Sent.Count(sent => sent.Action == "AssumeRole"));
        _bed.Time.Advance(TimeSpan.FromMinutes(2));
        await session.Sts.GetCallerIdentityAsync(new(), TestContext.Current.CancellationToken);
        Assert.Equal(2, _bed.Aws.Sent.Count(sent => sent.Action == "AssumeRole"));
    }

    [Fact]
    public async Task A_refresh_that_fails_leaves_the_old_credentials_in_use_while_they_last()
    {
        RoleProfile("r");
        using var session = await _bed.OpenAsync(Profile("a"));
        _bed.Answer = request => request.Action == "AssumeRole" ? FakeAws.Error("AccessDenied", "no more", HttpStatusCode.Forbidden) : null;
        _bed.Time.Advance(TimeSpan.FromMinutes(57));
        await session.Sts.GetCallerIdentityAsync(new(), TestContext.Current.CancellationToken);
        _bed.Time.Advance(TimeSpan.FromMinutes(4));
        var error = await Assert.ThrowsAsync<MlOpsException>(
            () => session.Sts.GetCallerIdentityAsync(new(), TestContext.Current.CancellationToken));
        Assert.Equal("AccessDenied", error.Id);
    }

    [Fact]
    public async Task A_refused_role_names_the_role_and_the_profile()
    {
        RoleProfile("r");
        _bed.Answer = _ => FakeAws.Error(
            "AccessDenied",
            "User: arn:aws:iam::111122223333:user/me is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/r",
            HttpStatusCode.Forbidden);
        var error = await _bed.RefusalAsync(Profile("a"));
        Assert.Equal("AccessDenied", error.Id);
        Assert.Contains("profile 'a'", error.Message, StringComparison.Ordinal);
        Assert.Contains("role/r", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_identity_goes_unsigned_with_the_file_s_token_of_the_moment()
    {
        var file = Path.Combine(_bed.Home, "jwt");
        _bed.Write("jwt", "token-1\n").Config($"[profile a]\nrole_arn = arn:aws:iam::111122223333:role/web\nweb_identity_token_file = {file}\nregion = us-west-2\n");
        using var session = await _bed.OpenAsync(Profile("a"));
        _bed.Write("jwt", "token-2");
        _bed.Time.Advance(TimeSpan.FromHours(1));
        await session.GetContextAsync(TestContext.Current.CancellationToken);
        var calls = _bed.Aws.Sent.Where(sent => sent.Action == "AssumeRoleWithWebIdentity").ToArray();
        Assert.Equal(["token-1", "token-2"], calls.Select(call => call.Parameter("WebIdentityToken")));
        Assert.All(calls, call => Assert.Null(call.Signer));
        Assert.Equal("ASIA-web", _bed.Aws.Sent.Last().Signer);
    }

    [Fact]
    public async Task A_missing_web_identity_token_is_a_clear_error()
    {
        _bed.Set("AWS_WEB_IDENTITY_TOKEN_FILE", "/nowhere/jwt").Set("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/web");
        var error = await _bed.RefusalAsync(new SessionRequest { Region = "us-west-2" });
        Assert.Equal("WebIdentityTokenUnreadable", error.Id);
        Assert.Contains("/nowhere/jwt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_web_identity_token_is_a_clear_error_and_no_call()
    {
        _bed.Write("jwt", "\n").Set("AWS_WEB_IDENTITY_TOKEN_FILE", Path.Combine(_bed.Home, "jwt")).Set("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/web");
        var error = await _bed.RefusalAsync(new SessionRequest { Region = "us-west-2" });
        Assert.Equal("WebIdentityTokenUnreadable", error.Id);
        Assert.Contains("it is empty", error.Message, StringComparison.Ordinal);
        Assert.Empty(_bed.Aws.Sent);
    }

    [Fact]
    public async Task A_refused_web_identity_says_what_to_check_and_shows_no_token()
    {
        _bed.Write("jwt", "secret-token").Set("AWS_WEB_IDENTITY_TOKEN_FILE", Path.Combine(_bed.Home, "jwt")).Set("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/web");
        _bed.Answer = _ => FakeAws.Error("InvalidIdentityToken", "No OpenIDConnect provider found in your account for https://idp.example", HttpStatusCode.BadRequest);
        var error = await _bed.RefusalAsync(new SessionRequest { Region = "us-west-2" });
        Assert.Equal(("WebIdentityRejected", MlErrorCategory.AuthenticationError), (error.Id, error.Category));
        Assert.Contains("role/web", error.Message, StringComparison.Ordinal);
        Assert.Contains("identity provider", error.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credential_process_signs()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command is a POSIX one.");
        _bed.Config("[profile a]\ncredential_process = /bin/echo {\"Version\":1,\"AccessKeyId\":\"AKIAPROCESS\",\"SecretAccessKey\":\"s\"}\nregion = us-west-2\n"
            .Replace("\"", "\\\"", StringComparison.Ordinal));
        Assert.Equal("AKIAPROCESS", await _bed.SignerAsync(Profile("a")));
    }

    [Fact]
    public async Task A_credential_process_that_fails_shows_nothing_of_its_output()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command is a POSIX one.");
        _bed.Config("[profile a]\ncredential_process = /bin/echo wJalrSECRET\nregion = us-west-2\n");
        var error = await _bed.RefusalAsync(Profile("a"));
        Assert.Equal("CredentialProcessFailed", error.Id);
        Assert.DoesNotContain("SECRET", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_variables_name_the_files_at_each_session()
    {
        _bed.Write("first", "[p]\naws_access_key_id=AKIAFIRST\naws_secret_access_key=s\n")
            .Write("second", "[p]\naws_access_key_id=AKIASECOND\naws_secret_access_key=s\n")
            .Write("conf", "[profile p]\nregion=eu-north-1\n")
            .Set("AWS_CONFIG_FILE", Path.Combine(_bed.Home, "conf"))
            .Set("AWS_SHARED_CREDENTIALS_FILE", Path.Combine(_bed.Home, "first"));
        Assert.Equal("AKIAFIRST", await _bed.SignerAsync(Profile("p")));
        _bed.Set("AWS_SHARED_CREDENTIALS_FILE", Path.Combine(_bed.Home, "second"));
        Assert.Equal("AKIASECOND", await _bed.SignerAsync(Profile("p")));
        Assert.Equal("sts.eu-north-1.amazonaws.com", _bed.Aws.Sent.Last().Uri.Host);
    }

    [Fact]
    public async Task A_profile_location_is_read_with_the_config_file_beside_it()
    {
        _bed.Credentials("[p]\naws_access_key_id=AKIAUSUAL\naws_secret_access_key=s\n")
            .Write("team/credentials", "[p]\naws_access_key_id=AKIATEAM\naws_secret_access_key=s\n")
            .Write("team/config", "[profile p]\nregion=eu-north-1\n");
        var request = Profile("p") with { ProfileLocation = Path.Combine(_bed.Home, "team", "credentials") };
        Assert.Equal("AKIATEAM", await _bed.SignerAsync(request));
        Assert.Equal("sts.eu-north-1.amazonaws.com", _bed.Aws.Sent.Last().Uri.Host);
        var error = await _bed.RefusalAsync(request with { ProfileLocation = "/nowhere/credentials" });
        Assert.Equal("ProfileFileNotFound", error.Id);
    }

    [Fact]
    public async Task Sections_that_are_no_profiles_are_none()
    {
        _bed.Config("[plugins]\naws_access_key_id=AKIA\naws_secret_access_key=s\n[services plugins]\nsts =\n  endpoint_url = http://x\n");
        Assert.Equal("ProfileNotFound", (await _bed.RefusalAsync(Profile("plugins"))).Id);
    }

    [Fact]
    public async Task Profiles_of_one_role_in_two_accounts_do_not_share_credentials()
    {
        _bed.Credentials("[b1]\naws_access_key_id=AKIAONE\naws_secret_access_key=s\n[b2]\naws_access_key_id=AKIATWO\naws_secret_access_key=s\n").Config(
            """
            [profile one]
            role_arn = arn:aws:iam::111122223333:role/r
            source_profile = b1
            region = us-west-2
            [profile two]
            role_arn = arn:aws:iam::111122223333:role/r
            source_profile = b2
            region = us-west-2
            """);
        await _bed.SignerAsync(Profile("one"));
        await _bed.SignerAsync(Profile("two"));
        Assert.Equal(["AKIAONE", "AKIATWO"], _bed.Aws.Sent.Where(sent => sent.Action == "AssumeRole").Select(sent => sent.Signer));
    }

    [Fact]
    public async Task Roles_assumed_with_the_environment_s_keys_follow_the_environment()
    {
        _bed.Set("AWS_ACCESS_KEY_ID", "ASIAENV").Set("AWS_SECRET_ACCESS_KEY", "s").Set("AWS_SESSION_TOKEN", "one")
            .Config("[profile a]\nrole_arn = arn:aws:iam::111122223333:role/a\ncredential_source = Environment\nregion = us-west-2\n");
        await _bed.SignerAsync(Profile("a"));
        _bed.Set("AWS_SESSION_TOKEN", "two");
        await _bed.SignerAsync(Profile("a"));
        Assert.Equal(["one", "two"], _bed.Aws.Sent.Where(sent => sent.Action == "AssumeRole").Select(sent => sent.SessionToken));
    }

    [Fact]
    public async Task A_profile_file_that_cannot_be_read_is_named()
    {
        _bed.Config("[profile p]\nregion = eu-west-1\n");
        var path = Path.Combine(_bed.Home, ".aws", "config");
        await using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var error = await _bed.RefusalAsync(Profile("p"));
        Assert.Equal("ProfileFileUnreadable", error.Id);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_line_is_named_by_file_and_number()
    {
        _bed.Config("[profile p]\nregion = eu-west-1\nrole_arn arn:aws:iam::111122223333:role/x\n");
        var error = await _bed.RefusalAsync(Profile("p"));
        Assert.Equal("ProfileFileInvalid", error.Id);
        Assert.Contains("Line 3", error.Message, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_bed.Home, ".aws", "config"), error.Message, StringComparison.Ordinal);
    }

    private void RoleProfile(string role) => _bed
        .Credentials("[base]\naws_access_key_id=AKIABASE\naws_secret_access_key=s\n")
        .Config($"[profile a]\nrole_arn = arn:aws:iam::111122223333:role/{role}\nsource_profile = base\nregion = us-west-2\n");

    private void MfaProfile() => _bed
        .Credentials("[base]\naws_access_key_id=AKIABASE\naws_secret_access_key=s\n")
        .Config("[profile a]\nrole_arn = arn:aws:iam::111122223333:role/a\nsource_profile = base\nmfa_serial = arn:aws:iam::111122223333:mfa/me\nregion = us-west-2\n");

    private sealed class FakePrompt(string code) : IUserPrompt
    {
        public int Asked { get; private set; }

        public Task<string> AskMfaCodeAsync(string profileName, string serialNumber, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(code);
        }
    }
}
