using Amazon.Runtime;

namespace MlOps.Aws.Credentials;

/// <summary>Reads the credentials that STS answers with.</summary>
internal static class StsCredentials
{
    /// <summary>The keys and their end.</summary>
    /// <param name="credentials">The credentials in an answer of STS.</param>
    public static TemporaryCredentials From(Amazon.SecurityToken.Model.Credentials credentials) =>
        new(
            new ImmutableCredentials(credentials.AccessKeyId, credentials.SecretAccessKey, credentials.SessionToken),
            credentials.Expiration is { } end ? new DateTimeOffset(end.ToUniversalTime()) : null);
}
