using MlOps.Aws.Profiles;

namespace MlOps.Aws;

/// <summary>
/// Finds the endpoints of a session. One for all services, where there is one: <c>-EndpointUrl</c>, <c>AWS_ENDPOINT_URL</c>, <c>endpoint_url</c> of the profile
/// really used; the last two unless <c>AWS_IGNORE_CONFIGURED_ENDPOINT_URLS</c> is true. Else each
/// service's own, with FIPS and dual stack as the variables or the profile say. Source: AWS SDKs and Tools Reference Guide,
/// "Service-specific endpoints" and "Dual-stack and FIPS endpoints".
/// </summary>
internal static class EndpointSearch
{
    private const string Parameter = "-EndpointUrl";

    /// <summary>Checks what <c>-EndpointUrl</c> says, where it says something.</summary>
    /// <param name="request">What the caller says.</param>
    /// <exception cref="MlOpsException"><c>InvalidEndpointUrl</c>.</exception>
    public static void CheckGiven(SessionRequest request) => Given(request);

    /// <summary>The endpoints.</summary>
    /// <param name="request">What the caller says.</param>
    /// <param name="environment">What the process has.</param>
    /// <param name="profile">The profile really used; null where none was.</param>
    /// <exception cref="MlOpsException"><c>InvalidEndpointUrl</c>.</exception>
    public static EndpointChoice Find(SessionRequest request, SessionEnvironment environment, Profile? profile)
    {
        if (Given(request) is { } given)
        {
            return given;
        }

        if (IsTrue(environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"]) || IsTrue(profile?["ignore_configured_endpoint_urls"]))
        {
            return Own(environment, profile);
        }

        return environment["AWS_ENDPOINT_URL"] is { } variable ? Checked(variable, "AWS_ENDPOINT_URL")
            : profile?["endpoint_url"] is { } setting ? Checked(setting, profile.ToString())
            : Own(environment, profile);
    }

    private static EndpointChoice? Given(SessionRequest request) =>
        string.IsNullOrWhiteSpace(request.EndpointUrl) ? null : Checked(request.EndpointUrl, Parameter);

    private static EndpointChoice Own(SessionEnvironment environment, Profile? profile) =>
        EndpointChoice.Own with
        {
            UseFips = IsTrue(environment["AWS_USE_FIPS_ENDPOINT"] ?? profile?["use_fips_endpoint"]),
            UseDualStack = IsTrue(environment["AWS_USE_DUALSTACK_ENDPOINT"] ?? profile?["use_dualstack_endpoint"]),
        };

    private static EndpointChoice Checked(string url, string source)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            // Half an address may hold a password as well as a whole one.
            var what = url.Contains('@', StringComparison.Ordinal) ? $"What {source} says" : $"'{url}' ({source})";
            throw Invalid(source, $"{what} is no http or https address.", "Give a whole address, for example http://localhost:5000.");
        }

        // The address is shown wherever the session is; AWS signs calls and takes no password.
        return uri.UserInfo.Length == 0
            ? new EndpointChoice(url, source)
            : throw Invalid(source, $"The address of {source} has a user name or password in it.", "Give the address without what stands before the @.");
    }

    private static MlOpsException Invalid(string source, string message, string action) =>
        new("InvalidEndpointUrl", MlErrorCategory.InvalidArgument, message) { Resource = source, RecommendedAction = action };

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
