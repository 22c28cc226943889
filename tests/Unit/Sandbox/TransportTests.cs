using Amazon;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using MlOps.Sandbox;
using MlOps.Sandbox.Identity;

namespace MlOps.Unit.Sandbox;

public sealed class TransportTests
{
    private const string Account = "123456789012";

    [Fact]
    public void Access_keys_carry_their_account()
    {
        // A key published in https://medium.com/@TalBeerySec/a-short-note-on-aws-key-id-f88cc4317489 with the account it belongs to.
        Assert.Equal("029608264753", AccessKeyId.AccountOf("ASIAQNZGKIQY56JQ7WML"));
        Assert.Equal(Account, AccessKeyId.AccountOf(AccessKeyId.Make("AKIA", Account, "seed")));
        Assert.Equal("999999999999", AccessKeyId.AccountOf(AccessKeyId.Make("AKIA", "999999999999", "other")));
        Assert.Equal(Account, AccessKeyId.AccountOf(Account));
        Assert.Null(AccessKeyId.AccountOf("test"));
    }

    [Fact]
    public async Task The_official_client_of_STS_is_answered_in_process()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        using var sts = new AmazonSecurityTokenServiceClient(
            sandbox.CredentialsFor(Account),
            new AmazonSecurityTokenServiceConfig { RegionEndpoint = RegionEndpoint.USWest2, HttpClientFactory = sandbox.HttpClientFactory });

        var identity = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(Account, identity.Account);
        Assert.Equal("arn:aws:iam::123456789012:user/operator", identity.Arn);
        Assert.StartsWith("AIDA", identity.UserId, StringComparison.Ordinal);
        Assert.NotNull(identity.ResponseMetadata.RequestId);
    }
}
