using Amazon.Runtime;
using Amazon.SecurityToken.Model;
using MlOps.Aws.Errors;

namespace MlOps.Aws.Credentials;

/// <summary>
/// Credentials of a role, assumed with the credentials of a source. The call goes to STS directly: the SDK would look its STS client up by
/// name across load contexts, find the copy of AWS Tools there, and fail or sign with whatever is ambient.
/// </summary>
/// <param name="role">The role and how to assume it.</param>
/// <param name="source">What signs the call.</param>
/// <param name="clients">Makes the STS client.</param>
internal sealed class AssumedRoleCredentials(AssumedRole role, AWSCredentials source, ClientFactory clients) : RefreshedCredentials(clients.Time)
{
    private volatile IUserPrompt? _prompt;

    /// <summary>Says who can be asked for a code from now on. These credentials may outlive the cmdlet that first needed them.</summary>
    /// <param name="prompt">Asks for codes; null where nobody can be asked.</param>
    /// <returns>These credentials.</returns>
    public AssumedRoleCredentials Asking(IUserPrompt? prompt)
    {
        _prompt = prompt;
        return this;
    }

    /// <inheritdoc/>
    protected override async Task<TemporaryCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var request = new AssumeRoleRequest
        {
            RoleArn = role.RoleArn,
            RoleSessionName = role.SessionName,
            ExternalId = role.ExternalId,
            DurationSeconds = role.DurationSeconds,
            SerialNumber = role.MfaSerial,
            TokenCode = await MfaCodeAsync(cancellationToken).ConfigureAwait(false),
        };
        using var sts = clients.Sts(source);
        try
        {
            var response = await sts.AssumeRoleAsync(request, cancellationToken).ConfigureAwait(false);
            return StsCredentials.From(response.Credentials);
        }
        catch (Exception exception) when (
            AwsErrors.Map(exception, new AwsOperation("sts", "AssumeRole", role.RoleArn, $"profile '{role.ProfileName}'")) is { } error)
        {
            throw error;
        }
    }

    private async Task<string?> MfaCodeAsync(CancellationToken cancellationToken)
    {
        if (role.MfaSerial is null)
        {
            return null;
        }

        var prompt = _prompt;
        var code = prompt is null ? null : await prompt.AskMfaCodeAsync(role.ProfileName, role.MfaSerial, cancellationToken).ConfigureAwait(false);
        return string.IsNullOrWhiteSpace(code) ? throw InteractionRequired(prompt is null) : code.Trim();
    }

    private MlOpsException InteractionRequired(bool nobodyThere) =>
        new(
            "InteractionRequired",
            MlErrorCategory.AuthenticationError,
            $"Profile '{role.ProfileName}' needs a code of the multi-factor device {role.MfaSerial}, and " +
            (nobodyThere ? "this host cannot ask for one." : "none was given."))
        {
            Resource = role.ProfileName,
            RecommendedAction = "Run it in an interactive host, or assume the role beforehand and hand its temporary credentials over with "
                + "-Credential or in the environment variables AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.",
        };
}
