using Amazon;
using Amazon.Runtime.CredentialManagement;
using MlOps.Aws.Profiles;

namespace MlOps.Unit.Aws;

public sealed class EncryptedStoreTests
{
    [Fact]
    public void A_profile_of_the_store_speaks_the_words_of_the_files()
    {
        var options = new CredentialProfileOptions
        {
            RoleArn = "arn:aws:iam::111122223333:role/r",
            SourceProfile = "base",
            ExternalID = "e",
            MfaSerial = "m",
            RoleSessionName = "n",
            AccessKey = "AKIA",
            SecretKey = "s",
            Token = "t",
            CredentialProcess = "p",
            WebIdentityTokenFile = "f",
            SsoAccountId = "1",
            SsoRegion = "eu-west-1",
            SsoRoleName = "Builder",
            SsoSession = "corp",
            SsoStartUrl = "https://corp",
        };
        var settings = EncryptedStore.Settings(new CredentialProfile("p", options) { Region = RegionEndpoint.EUNorth1 });
        var expected = new Dictionary<string, string>
        {
            ["role_arn"] = "arn:aws:iam::111122223333:role/r",
            ["source_profile"] = "base",
            ["external_id"] = "e",
            ["mfa_serial"] = "m",
            ["role_session_name"] = "n",
            ["aws_access_key_id"] = "AKIA",
            ["aws_secret_access_key"] = "s",
            ["aws_session_token"] = "t",
            ["credential_process"] = "p",
            ["web_identity_token_file"] = "f",
            ["sso_account_id"] = "1",
            ["sso_region"] = "eu-west-1",
            ["sso_role_name"] = "Builder",
            ["sso_session"] = "corp",
            ["sso_start_url"] = "https://corp",
            ["region"] = "eu-north-1",
        };
        Assert.Equal(expected.OrderBy(pair => pair.Key), settings.OrderBy(pair => pair.Key));
    }

    [Fact]
    public void The_store_is_there_on_Windows_only() => Assert.Equal(OperatingSystem.IsWindows(), EncryptedStore.IsAvailable);
}
