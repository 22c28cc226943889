using Amazon.Runtime;
using Amazon.SecurityToken.Model;
using MlOps.Aws.Errors;

namespace MlOps.Aws.Credentials;

/// <summary>
/// Credentials of a role, assumed with a token that an identity provider wrote to a file, as GitHub Actions and Kubernetes do. The file is
/// read at each fetch, because its writer renews it. The call is not signed.
/// </summary>
/// <param name="role">The role.</param>
/// <param name="tokenFile">The file that holds the token.</param>
/// <param name="clients">Makes the STS client.</param>
internal sealed class WebIdentityCredentials(AssumedRole role, string tokenFile, ClientFactory clients) : RefreshedCredentials(clients.Time)
{
    /// <inheritdoc/>
    protected override async Task<TemporaryCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var request = new AssumeRoleWithWebIdentityRequest
        {
            RoleArn = role.RoleArn,
            RoleSessionName = role.SessionName,
            DurationSeconds = role.DurationSeconds,
            WebIdentityToken = await ReadTokenAsync(cancellationToken).ConfigureAwait(false),
        };
        using var sts = clients.Sts(new AnonymousAWSCredentials());
        try
        {
            var response = await sts.AssumeRoleWithWebIdentityAsync(request, cancellationToken).ConfigureAwait(false);
            return StsCredentials.From(response.Credentials);
        }
        catch (Exception exception) when (
            AwsErrors.Map(exception, new AwsOperation("sts", "AssumeRoleWithWebIdentity", role.RoleArn, role.ProfileName)) is { } error)
        {
            throw error;
        }
    }

    private async Task<string> ReadTokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            var token = (await File.ReadAllTextAsync(tokenFile, cancellationToken).ConfigureAwait(false)).Trim();
            return token.Length > 0 ? token : throw Unreadable("it is empty", null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(exception.Message, exception);
        }
    }

    private MlOpsException Unreadable(string reason, Exception? cause) =>
        new("WebIdentityTokenUnreadable", MlErrorCategory.AuthenticationError, $"The web identity token file '{tokenFile}' cannot be used: {reason}", cause)
        {
            Resource = tokenFile,
            RecommendedAction = "Check AWS_WEB_IDENTITY_TOKEN_FILE or web_identity_token_file, and that the identity provider's step ran.",
        };
}
