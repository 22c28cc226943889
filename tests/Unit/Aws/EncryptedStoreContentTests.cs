using Amazon;
using Amazon.Runtime.CredentialManagement;
using MlOps.Aws;
using NSubstitute;

namespace MlOps.Unit.Aws;

/// <summary>
/// Sessions with profiles of the SDK's encrypted store, from the profile as the SDK hands it out to the signature. The SDK opens the store
/// itself on Windows only, so that here another one stands in its place.
/// </summary>
public sealed class EncryptedStoreContentTests : IDisposable
{
    private readonly SessionBed _bed = new();
    private readonly ICredentialProfileStore _store = Substitute.For<ICredentialProfileStore>();

    public EncryptedStoreContentTests() => _store.ListProfileNames().Returns(["keys"]);

    public void Dispose() => _bed.Dispose();

    [Fact]
    public async Task Keys_of_the_store_sign()
    {
        Store("keys", new CredentialProfileOptions { AccessKey = "AKIASTORED", SecretKey = "s" });

        Assert.Equal("AKIASTORED", await SignerAsync("keys"));
    }

    [Fact]
    public async Task A_role_of_the_store_may_have_its_source_in_the_files()
    {
        Store("role", new CredentialProfileOptions { RoleArn = "arn:aws:iam::111122223333:role/builder", SourceProfile = "base", ExternalID = "x-1" });
        _bed.Credentials("[base]\naws_access_key_id = AKIABASE\naws_secret_access_key = s\n");

        Assert.Equal("ASIA-builder", await SignerAsync("role"));
        var assumed = Assert.Single(_bed.Aws.Sent, sent => sent.Action == "AssumeRole");
        Assert.Equal(("AKIABASE", "x-1"), (assumed.Signer, assumed.Parameter("ExternalId")));
    }

    [Fact]
    public async Task The_store_comes_before_the_files_and_brings_its_region()
    {
        Store("both", new CredentialProfileOptions { AccessKey = "AKIASTORED", SecretKey = "s" }, RegionEndpoint.EUNorth1);
        _bed.Credentials("[both]\naws_access_key_id = AKIAFILE\naws_secret_access_key = s\nregion = us-east-1\n");

        using var session = await OpenAsync(new SessionRequest { ProfileName = "both" });

        Assert.Equal(("eu-north-1", "profile 'both'"), (session.Region, session.RegionSource));
        Assert.Equal("AKIASTORED", await SignerAsync("both"));
    }

    [Fact]
    public async Task A_location_that_is_given_is_read_in_place_of_the_store()
    {
        Store("both", new CredentialProfileOptions { AccessKey = "AKIASTORED", SecretKey = "s" });
        _bed.Write("mine", "[both]\naws_access_key_id = AKIAFILE\naws_secret_access_key = s\n");

        using var session = await OpenAsync(new SessionRequest { ProfileName = "both", ProfileLocation = Path.Combine(_bed.Home, "mine"), Region = "eu-west-1" });
        await session.GetContextAsync(TestContext.Current.CancellationToken);

        Assert.Equal("AKIAFILE", Assert.Single(_bed.Aws.Sent).Signer);
    }

    [Fact]
    public async Task A_missing_profile_names_the_store_and_what_it_has()
    {
        var error = await Assert.ThrowsAsync<MlOpsException>(() => OpenAsync(new SessionRequest { ProfileName = "kyes", Region = "eu-west-1" }));

        Assert.Equal("ProfileNotFound", error.Id);
        Assert.Contains("Searched: the SDK store, ", error.Message, StringComparison.Ordinal);
        Assert.Contains("keys", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_SDK_cannot_decrypt_is_said()
    {
        // The SDK hands out what is not encrypted, and leaves the keys out (aws/aws-sdk-net, PersistenceManager).
        Store("foreign", new CredentialProfileOptions(), RegionEndpoint.EUWest2);
        Store("default", new CredentialProfileOptions());

        var named = await Assert.ThrowsAsync<MlOpsException>(() => OpenAsync(new SessionRequest { ProfileName = "foreign" }));
        var none = await Assert.ThrowsAsync<MlOpsException>(() => OpenAsync(new SessionRequest { Region = "eu-west-1" }));

        Assert.Equal("ProfileIncomplete", named.Id);
        Assert.Contains("(the SDK store) yields no credentials: it holds no credentials that this user can decrypt on this machine", named.Message, StringComparison.Ordinal);
        Assert.Equal("NoCredentials", none.Id);
        Assert.Contains("profile 'default': holds no credentials that this user can decrypt on this machine", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_SAML_role_profile_says_what_it_is_and_what_to_use()
    {
        Store("saml", new CredentialProfileOptions { EndpointName = "adfs", RoleArn = "arn:aws:iam::111122223333:role/builder", UserIdentity = @"corp\ann" }, RegionEndpoint.EUWest2);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => OpenAsync(new SessionRequest { ProfileName = "saml" }));

        Assert.Equal(("ProfileNotSupported", MlErrorCategory.NotImplemented), (error.Id, error.Category));
        Assert.Contains("Profile 'saml' (the SDK store) is a SAML role profile", error.Message, StringComparison.Ordinal);
        Assert.Contains("-Credential (Get-AWSCredential -ProfileName saml)", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(_bed.Aws.Sent);
    }

    [Fact]
    public void Where_there_is_no_such_store_none_is_opened() =>
        Assert.Equal(OperatingSystem.IsWindows(), new SessionEnvironment().EncryptedStore is not null);

    private Task<AwsSession> OpenAsync(SessionRequest request) => SessionFactory.OpenAsync(
        request, _bed.Observer, _bed.Environment with { EncryptedStore = () => _store }, transport: null, TestContext.Current.CancellationToken);

    private async Task<string> SignerAsync(string profile)
    {
        using var session = await OpenAsync(new SessionRequest { ProfileName = profile, Region = "eu-west-1" });
        await session.GetContextAsync(TestContext.Current.CancellationToken);
        return _bed.Aws.Sent.Last(sent => sent.Action == "GetCallerIdentity").Signer!;
    }

    private void Store(string name, CredentialProfileOptions options, RegionEndpoint? region = null) =>
        _store.TryGetProfile(name, out Arg.Any<CredentialProfile>()).Returns(call =>
        {
            call[1] = new CredentialProfile(name, options) { Region = region };
            return true;
        });
}
