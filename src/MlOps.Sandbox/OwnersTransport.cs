using Amazon.Runtime;
using MlOps.Aws;
using MlOps.Sandbox.Identity;

namespace MlOps.Sandbox;

/// <summary>The way of whoever owns the account to a sandbox: its root user, whom no policy stops.</summary>
/// <param name="sandbox">The sandbox.</param>
internal sealed class OwnersTransport(EmbeddedAws sandbox) : IAwsTransport
{
    /// <inheritdoc/>
    public string Name => sandbox.Name;

    /// <inheritdoc/>
    public HttpClientFactory HttpClientFactory => sandbox.HttpClientFactory;

    /// <inheritdoc/>
    public TimeProvider Time => sandbox.Time;

    /// <inheritdoc/>
    public string? AccountId => sandbox.AccountId;

    /// <inheritdoc/>
    public AWSCredentials CredentialsFor(string accountId) => new BasicAWSCredentials(Identities.RootKey(accountId), "sandbox");
}
