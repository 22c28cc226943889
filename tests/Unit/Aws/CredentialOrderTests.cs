using MlOps.Aws;

namespace MlOps.Unit.Aws;

public sealed class CredentialOrderTests : IDisposable
{
    private readonly SessionBed _bed = new();

    public void Dispose() => _bed.Dispose();

    private static SessionRequest Everything => new()
    {
        AccessKey = "AKIALITERAL",
        SecretKey = "literal-secret",
        Credential = new Amazon.Runtime.BasicAWSCredentials("AKIAOBJECT", "object-secret"),
        ProfileName = "named",
        StoredCredentials = new Amazon.Runtime.BasicAWSCredentials("AKIASTORED", "stored-secret"),
        Region = "eu-west-1",
    };

    private SessionBed FullBed() => _bed
        .Credentials(
            """
            [named]
            aws_access_key_id = AKIANAMED
            aws_secret_access_key = named-secret
            [ambient]
            aws_access_key_id = AKIAAMBIENT
            aws_secret_access_key = ambient-secret
            [default]
            aws_access_key_id = AKIADEFAULT
            aws_secret_access_key = default-secret
            """)
        .Set("AWS_ACCESS_KEY_ID", "AKIAENVIRONMENT")
        .Set("AWS_SECRET_ACCESS_KEY", "environment-secret")
        .Set("AWS_WEB_IDENTITY_TOKEN_FILE", Path.Combine(_bed.Home, "token"))
        .Set("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/web")
        .Set("AWS_PROFILE", "ambient")
        .Write("token", "jwt");

    [Fact]
    public async Task Each_source_yields_to_the_ones_before_it()
    {
        FullBed();
        var request = Everything;
        Assert.Equal("AKIALITERAL", await _bed.SignerAsync(request));
        request = request with { AccessKey = null, SecretKey = null };
        Assert.Equal("AKIAOBJECT", await _bed.SignerAsync(request));
        request = request with { Credential = null };
        Assert.Equal("AKIANAMED", await _bed.SignerAsync(request));
        request = request with { ProfileName = null };
        Assert.Equal("AKIASTORED", await _bed.SignerAsync(request));
        request = request with { StoredCredentials = null };
        Assert.Equal("AKIAENVIRONMENT", await _bed.SignerAsync(request));
        _bed.Set("AWS_ACCESS_KEY_ID", "");
        Assert.Equal("ASIA-web", await _bed.SignerAsync(request));
        _bed.Set("AWS_ROLE_ARN", "");
        Assert.Equal("AKIAAMBIENT", await _bed.SignerAsync(request));
        _bed.Set("AWS_PROFILE", "");
        Assert.Equal("AKIADEFAULT", await _bed.SignerAsync(request));
    }

    [Fact]
    public async Task Without_any_source_the_error_lists_what_each_said()
    {
        var error = await _bed.RefusalAsync(new SessionRequest { Region = "eu-west-1" });
        Assert.Equal("NoCredentials", error.Id);
        Assert.Equal(MlErrorCategory.AuthenticationError, error.Category);
        string[] said =
        [
            "No AWS credentials were found. Tried, in this order:", "  -AccessKey and -SecretKey: not given", "  -Credential: not given",
            "  -ProfileName: not given", "  $StoredAWSCredentials: not set", "  environment variables: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY not set",
            "  web identity:", "  profile 'default': not in", "  profile 'AWS PS Default': not in", "  container:",
            "  instance profile: AWS_EC2_METADATA_DISABLED is true",
        ];
        var lines = error.Message.Split('\n');
        Assert.Equal(said.Length, lines.Length);
        Assert.All(said.Zip(lines), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));

        Assert.Contains("or make one with 'aws configure' or Set-AWSCredential. To try things out", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(_bed.Aws.Sent);
    }

    [Fact]
    public async Task Whoever_has_no_PowerShell_is_not_told_of_its_sources()
    {
        var error = await _bed.RefusalAsync(new SessionRequest { Region = "eu-west-1", IsFromPowerShell = false });

        Assert.Equal("NoCredentials", error.Id);
        Assert.StartsWith("No AWS credentials were found. Tried, in this order:\n  -ProfileName: not given;\n  environment variables: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("$Stored", error.Message, StringComparison.Ordinal);
        Assert.Contains("or make one with 'aws configure'. To try things out", error.RecommendedAction, StringComparison.Ordinal);
        var noProfile = await _bed.RefusalAsync(new SessionRequest { ProfileName = "named", Region = "eu-west-1", IsFromPowerShell = false });
        Assert.Equal(("ProfileNotFound", "Make one with 'aws configure --profile'."), (noProfile.Id, noProfile.RecommendedAction));

        _bed.Credentials("[default]\naws_access_key_id=AKIA\naws_secret_access_key=s\n");
        var noRegion = await _bed.RefusalAsync(new SessionRequest { IsFromPowerShell = false });
        Assert.Equal("NoRegion", noRegion.Id);
        Assert.DoesNotContain("$Stored", noRegion.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AKIA", null)]
    [InlineData(null, "secret")]
    public async Task Half_a_key_pair_is_refused(string? accessKey, string? secretKey)
    {
        FullBed();
        var error = await _bed.RefusalAsync(new SessionRequest { AccessKey = accessKey, SecretKey = secretKey });
        Assert.Equal("IncompleteKeys", error.Id);
    }

    [Fact]
    public async Task A_missing_named_profile_never_falls_through()
    {
        FullBed();
        var error = await _bed.RefusalAsync(new SessionRequest { ProfileName = "nmaed", Region = "eu-west-1" });
        Assert.Equal("ProfileNotFound", error.Id);
        Assert.Contains("'nmaed'", error.Message, StringComparison.Ordinal);
        Assert.Contains("named", error.RecommendedAction!, StringComparison.Ordinal);
        Assert.Empty(_bed.Aws.Sent);
    }

    [Fact]
    public async Task A_missing_AWS_PROFILE_never_falls_through_to_the_default_profile()
    {
        FullBed().Set("AWS_ACCESS_KEY_ID", "").Set("AWS_ROLE_ARN", "").Set("AWS_PROFILE", "gone");
        var error = await _bed.RefusalAsync(new SessionRequest { Region = "eu-west-1" });
        Assert.Equal("ProfileNotFound", error.Id);
        Assert.Contains("AWS_PROFILE", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_shows_in_what_is_said()
    {
        FullBed();
        var request = Everything with { SessionToken = "literal-token" };
        using var session = await _bed.OpenAsync(request);
        var context = await session.GetContextAsync(TestContext.Current.CancellationToken);
        var said = string.Join('\n', [.. _bed.Observer.Lines, request.ToString(), session.ToString(), context.ToString()]);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
        Assert.DoesNotContain("token", said, StringComparison.Ordinal);
        Assert.DoesNotContain("AKIA", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written()
    {
        FullBed();
        var before = Files();
        await _bed.SignerAsync(new SessionRequest { ProfileName = "named", Region = "eu-west-1" });
        Assert.Equal(before, Files());

        List<(string, DateTime, long)> Files() =>
            [.. Directory.EnumerateFiles(_bed.Home, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(path => (path, File.GetLastWriteTimeUtc(path), new FileInfo(path).Length))];
    }
}
