using Amazon.Runtime;
using MlOps.Aws;
using MlOps.Sandbox.Identity;

namespace MlOps.Sandbox;

/// <summary>The way of one caller to a sandbox, beside its operators'.</summary>
/// <param name="sandbox">The sandbox.</param>
/// <param name="accessKeyOf">The caller's access key in an account.</param>
internal sealed class CallerTransport(EmbeddedAws sandbox, Func<string, string> accessKeyOf) : IAwsTransport
{
    /// <inheritdoc/>
    public string Name => sandbox.Name;

    /// <inheritdoc/>
    public HttpClientFactory HttpClientFactory => sandbox.HttpClientFactory;

    /// <inheritdoc/>
    public TimeProvider Time => sandbox.Time;

    /// <inheritdoc/>
    public string? AccountId => sandbox.AccountId;

    /// <summary>The way of whoever owns an account: its root user, whom no policy stops.</summary>
    /// <param name="sandbox">The sandbox.</param>
    public static CallerTransport OfOwner(EmbeddedAws sandbox) => new(sandbox, Identities.RootKey);

    /// <inheritdoc/>
    public AWSCredentials CredentialsFor(string accountId) => new BasicAWSCredentials(accessKeyOf(accountId), "sandbox");
}
