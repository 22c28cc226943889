using Amazon.Runtime;

namespace MlOps.Aws.Credentials;

/// <summary>Keys that do not change: long-lived where there is no session token, temporary where there is one.</summary>
/// <param name="accessKey">The access key.</param>
/// <param name="secretKey">The secret key.</param>
/// <param name="sessionToken">The session token; null for long-lived keys.</param>
internal sealed class StaticCredentials(string accessKey, string secretKey, string? sessionToken) : AWSCredentials
{
    private readonly ImmutableCredentials _keys = new(accessKey, secretKey, sessionToken);

    /// <inheritdoc/>
    public override ImmutableCredentials GetCredentials() => _keys.Copy();
}
