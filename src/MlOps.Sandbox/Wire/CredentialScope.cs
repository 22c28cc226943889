using System.Text.RegularExpressions;

namespace MlOps.Sandbox.Wire;

/// <summary>What a signed request says about itself. The signature is not verified: the sandbox keeps no secret to verify it with.</summary>
/// <param name="AccessKeyId">The access key.</param>
/// <param name="Region">The region that the request is signed for.</param>
/// <param name="Service">The signing name of the service.</param>
/// <param name="SessionToken">The session token, where the credentials are temporary.</param>
internal sealed partial record CredentialScope(string AccessKeyId, string Region, string Service, string? SessionToken)
{
    /// <summary>Reads the scope from the <c>Authorization</c> header, or from the address where the request is presigned.</summary>
    /// <returns>The scope; null where the request is not signed.</returns>
    public static CredentialScope? Read(WireRequest request)
    {
        var fromHeader = request.Header("Authorization") is { } header ? HeaderPattern().Match(header) : Match.Empty;
        if (fromHeader.Success)
        {
            return From(fromHeader, request.Header("X-Amz-Security-Token"));
        }

        var fromQuery = request.Parameter("X-Amz-Credential") is { } credential ? ScopePattern().Match(credential) : Match.Empty;
        return fromQuery.Success ? From(fromQuery, request.Parameter("X-Amz-Security-Token")) : null;
    }

    private static CredentialScope From(Match match, string? sessionToken) =>
        new(match.Groups["key"].Value, match.Groups["region"].Value, match.Groups["service"].Value, sessionToken);

    [GeneratedRegex("^AWS4-HMAC-SHA256 +Credential=(?<key>[^/]+)/[0-9]{8}/(?<region>[^/]*)/(?<service>[^/]+)/aws4_request\\b", RegexOptions.ExplicitCapture)]
    private static partial Regex HeaderPattern();

    [GeneratedRegex("^(?<key>[^/]+)/[0-9]{8}/(?<region>[^/]*)/(?<service>[^/]+)/aws4_request$", RegexOptions.ExplicitCapture)]
    private static partial Regex ScopePattern();
}
