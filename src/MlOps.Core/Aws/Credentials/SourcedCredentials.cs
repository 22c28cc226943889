using Amazon.Runtime;

namespace MlOps.Aws.Credentials;

/// <summary>
/// Credentials that code of others fetches, at each request perhaps. What it throws becomes <c>CredentialsFailed</c> with their source, so that
/// it passes neither for an answer of AWS nor for a broken network.
/// </summary>
internal sealed class SourcedCredentials : AWSCredentials
{
    private readonly AWSCredentials _credentials;
    private readonly string _source;
    private readonly bool _isHandedOver;

    private SourcedCredentials(AWSCredentials credentials, string source, bool isHandedOver)
    {
        _credentials = credentials;
        _source = source;
        _isHandedOver = isHandedOver;
    }

    /// <summary>
    /// Credentials that the caller gave. Nobody knows what the texts of their failures hold: those of a credential process quote what the program
    /// printed. So only the kind of failure is said.
    /// </summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="source">Where they came from, for people.</param>
    public static SourcedCredentials HandedOver(AWSCredentials credentials, string source) => new(credentials, source, isHandedOver: true);

    /// <summary>Credentials that the machine offers and the SDK fetches.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="source">Where they came from, for people.</param>
    public static SourcedCredentials OfMachine(AWSCredentials credentials, string source) => new(credentials, source, isHandedOver: false);

    /// <inheritdoc/>
    public override ImmutableCredentials GetCredentials() => GetCredentialsAsync().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        try
        {
            return await _credentials.GetCredentialsAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not MlOpsException)
        {
            throw Failed(exception);
        }
    }

    private MlOpsException Failed(Exception exception) =>
        new(
            "CredentialsFailed",
            MlErrorCategory.AuthenticationError,
            $"The credentials of {_source} cannot be had: {(_isHandedOver ? exception.GetType().FullName : exception.Message)}",
            _isHandedOver ? null : exception)
        {
            Resource = _source,
            RecommendedAction = _isHandedOver
                ? "Renew these credentials (GetCredentials() of the object says what is wrong), or use others with -ProfileName or -Credential."
                : "Renew these credentials, or use others with -ProfileName or -Credential.",
        };
}
