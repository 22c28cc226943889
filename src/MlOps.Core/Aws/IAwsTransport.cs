using Amazon.Runtime;

namespace MlOps.Aws;

/// <summary>
/// What carries requests instead of the network. It plugs in below the SDK's pipeline, so that requests are marshalled, signed
/// and parsed as ever. Whoever starts one hands it to <see cref="AwsTransport"/>.
/// </summary>
public interface IAwsTransport
{
    /// <summary>What it is called in messages, for example <c>sandbox</c>.</summary>
    string Name { get; }

    /// <summary>Makes the HTTP clients of the SDK's clients.</summary>
    HttpClientFactory HttpClientFactory { get; }

    /// <summary>The time that waits and polls run by.</summary>
    TimeProvider Time { get; }

    /// <summary>The caller's account where it is fixed; null where it follows the product in hand.</summary>
    string? AccountId { get; }

    /// <summary>
    /// Where the last deployment is, for callers that say neither account nor region and have no product in hand; null where nothing is deployed.
    /// </summary>
    /// <param name="accountId">The account to look in; null for any.</param>
    (string AccountId, string Region)? FindLastDeployment(string? accountId) => null;

    /// <summary>Credentials that it accepts, of a caller in that account.</summary>
    /// <param name="accountId">Twelve digits.</param>
    AWSCredentials CredentialsFor(string accountId);
}
