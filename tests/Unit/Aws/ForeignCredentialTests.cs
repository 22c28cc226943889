using System.Runtime.Loader;
using MlOps.Aws;

namespace MlOps.Unit.Aws;

/// <summary>Credential objects as AWS Tools, other modules and scripts hold them.</summary>
public sealed class ForeignCredentialTests : IDisposable
{
    private readonly SessionBed _bed = new();

    public void Dispose() => _bed.Dispose();

    [Fact]
    public async Task Credentials_of_another_load_context_sign()
    {
        var foreign = OtherContext.Create("Amazon.Runtime.SessionAWSCredentials", "ASIAFOREIGN", "s", "foreign-token");
        Assert.False(foreign is Amazon.Runtime.AWSCredentials);
        Assert.Equal("ASIAFOREIGN", await _bed.SignerAsync(new SessionRequest { Credential = foreign, Region = "eu-west-1" }));
        Assert.Equal("foreign-token", _bed.Aws.Sent.Last().SessionToken);
    }

    [Fact]
    public async Task An_object_that_renews_itself_is_asked_anew_for_each_request()
    {
        var foreign = new Amazon.Runtime.Foreign.CountingCredentials();
        using var session = await _bed.OpenAsync(new SessionRequest { Credential = foreign, Region = "eu-west-1" });
        await session.Sts.GetCallerIdentityAsync(new(), TestContext.Current.CancellationToken);
        await session.Sts.GetCallerIdentityAsync(new(), TestContext.Current.CancellationToken);
        var signers = _bed.Aws.Sent.Select(sent => sent.Signer).ToArray();
        Assert.Equal(2, signers.Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_failure_of_theirs_is_said_without_its_text_and_passes_for_none_of_the_network(int fetches)
    {
        var error = await Assert.ThrowsAsync<MlOpsException>(async () =>
        {
            var foreign = new Amazon.Runtime.Foreign.FailingCredentials(fetches);
            using var session = await _bed.OpenAsync(new SessionRequest { Credential = foreign, Region = "eu-west-1" });
            await session.GetContextAsync(TestContext.Current.CancellationToken);
        });
        Assert.Equal(("CredentialsFailed", MlErrorCategory.AuthenticationError, "-Credential"), (error.Id, error.Category, error.Resource));
        Assert.EndsWith("of -Credential cannot be had: Amazon.Runtime.ProcessAWSCredentialException", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_bed.Aws.Sent);
    }

    [Fact]
    public async Task A_failure_in_another_load_context_is_said_without_its_text()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command is a POSIX one.");
        var foreign = OtherContext.Create("Amazon.Runtime.ProcessAWSCredentials", "/bin/ls /nowhere-SECRET");
        var error = await _bed.RefusalAsync(new SessionRequest { StoredCredentials = foreign, Region = "eu-west-1" });
        Assert.Equal(("CredentialsFailed", "$StoredAWSCredentials"), (error.Id, error.Resource));
        Assert.DoesNotContain("SECRET", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wrapper_of_AWS_Tools_is_opened_and_its_profile_s_region_counts()
    {
        _bed.Credentials("[team]\nregion = eu-north-1\n");
        var stored = new Amazon.PowerShell.Common.AWSPSCredentials(
            OtherContext.Create("Amazon.Runtime.BasicAWSCredentials", "AKIASTORED", "s"), "team", "Profile");
        Assert.Equal("AKIASTORED", await _bed.SignerAsync(new SessionRequest { StoredCredentials = stored }));
        Assert.Equal("sts.eu-north-1.amazonaws.com", _bed.Aws.Sent.Last().Uri.Host);
        Assert.Contains("Credentials from $StoredAWSCredentials (profile 'team').", _bed.Observer.Lines);
    }

    [Fact]
    public async Task A_wrapper_that_cannot_be_opened_is_resolved_by_its_profile()
    {
        _bed.Credentials("[team]\naws_access_key_id=AKIATEAM\naws_secret_access_key=s\nregion = eu-north-1\n");
        var stored = new Amazon.PowerShell.Common.AWSPSCredentials(null, "team", "Profile");
        Assert.Equal("AKIATEAM", await _bed.SignerAsync(new SessionRequest { StoredCredentials = stored }));
    }

    [Fact]
    public async Task STS_answers_and_what_wraps_them_sign()
    {
        var keys = new Amazon.SecurityToken.Model.Credentials { AccessKeyId = "ASIASTSANSWER0001", SecretAccessKey = "s", SessionToken = "t" };
        Assert.Equal("ASIASTSANSWER0001", await _bed.SignerAsync(new SessionRequest { Credential = keys, Region = "eu-west-1" }));
        var answer = new Amazon.SecurityToken.Model.AssumeRoleResponse { Credentials = keys };
        Assert.Equal("ASIASTSANSWER0001", await _bed.SignerAsync(new SessionRequest { Credential = answer, Region = "eu-west-1" }));
        var map = new System.Collections.Hashtable { ["AccessKeyId"] = "ASIAMAP", ["SecretAccessKey"] = "s", ["SessionToken"] = "t" };
        Assert.Equal("ASIAMAP", await _bed.SignerAsync(new SessionRequest { Credential = map, Region = "eu-west-1" }));
    }

    [Fact]
    public async Task Objects_without_credentials_are_refused_when_their_turn_comes()
    {
        var error = await _bed.RefusalAsync(new SessionRequest { Credential = new object(), Region = "eu-west-1" });
        Assert.Equal("CredentialUnreadable", error.Id);
        Assert.Contains("System.Object", error.Message, StringComparison.Ordinal);
        error = await _bed.RefusalAsync(new SessionRequest { StoredCredentials = "something", Region = "eu-west-1" });
        Assert.Equal("StoredCredentialUnreadable", error.Id);
        _bed.Credentials("[p]\naws_access_key_id=AKIAP\naws_secret_access_key=s\n");
        Assert.Equal("AKIAP", await _bed.SignerAsync(new SessionRequest { ProfileName = "p", StoredCredentials = "something", Region = "eu-west-1" }));
    }

    [Fact]
    public async Task Other_copies_of_the_SDK_in_the_process_do_not_get_into_an_assumed_role_or_a_login()
    {
        // As AWS Tools does it: other builds of the same names, found first by anybody who looks assemblies up by name.
        OtherContext.Load("AWSSDK.SecurityToken");
        OtherContext.Load("AWSSDK.SSO");
        OtherContext.Load("AWSSDK.SSOOIDC");
        _bed.Set("AWS_ACCESS_KEY_ID", "AKIAAMBIENT").Set("AWS_SECRET_ACCESS_KEY", "s")
            .Credentials("[base]\naws_access_key_id=AKIABASE\naws_secret_access_key=s\n")
            .Config(
                """
                [profile one]
                role_arn = arn:aws:iam::111122223333:role/one
                source_profile = base
                [profile two]
                role_arn = arn:aws:iam::111122223333:role/two
                source_profile = one
                region = us-west-2
                """);
        Assert.Equal("ASIA-two", await _bed.SignerAsync(new SessionRequest { ProfileName = "two" }));
        Assert.Equal(
            ["AKIABASE", "ASIA-one", "ASIA-two"],
            _bed.Aws.Sent.Select(sent => sent.Signer));
    }

    /// <summary>A second load context with copies of its own of the SDK's assemblies.</summary>
    private static class OtherContext
    {
        private static readonly AssemblyLoadContext Context = new("other copies");

        static OtherContext() => Context.Resolving += (_, name) => Load(name.Name!);

        public static System.Reflection.Assembly? Load(string name)
        {
            var path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
            return File.Exists(path) && name.StartsWith("AWSSDK.", StringComparison.Ordinal) ? Context.LoadFromAssemblyPath(path) : null;
        }

        public static object Create(string type, params object[] arguments) =>
            Activator.CreateInstance(Load("AWSSDK.Core")!.GetType(type, throwOnError: true)!, arguments)!;
    }
}
