using Amazon.Runtime;

namespace MlOps.Aws.Credentials;

/// <summary>Credentials that a program prints, as <c>credential_process</c> says. The SDK runs it; its failure is said without its output.</summary>
/// <param name="profileName">The profile, for messages.</param>
/// <param name="command">The command line.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Disposal would only free a semaphore without a wait handle; credentials have no owner to dispose them.")]
internal sealed class ProcessCredentials(string profileName, string command) : AWSCredentials
{
    private readonly ProcessAWSCredentials _process = new(command);

    /// <inheritdoc/>
    public override ImmutableCredentials GetCredentials() => GetCredentialsAsync().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        try
        {
            return await _process.GetCredentialsAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not MlOpsException)
        {
            // The program's output may hold a secret, and so may the SDK's message about it; neither is passed on.
            throw new MlOpsException(
                "CredentialProcessFailed",
                MlErrorCategory.AuthenticationError,
                $"The credential_process of profile '{profileName}' gave no credentials ({exception.GetType().Name}).")
            {
                Resource = profileName,
                RecommendedAction = "Run the command of credential_process by hand: it must print JSON with Version 1, AccessKeyId and "
                    + "SecretAccessKey, and end with 0.",
            };
        }
    }
}
