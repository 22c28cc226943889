using MlOps.Aws.Profiles;

namespace MlOps.Aws.Credentials;

/// <summary>What a profile says about IAM Identity Center, its own settings and those of its <c>sso-session</c> section together.</summary>
/// <param name="ProfileName">The profile, for messages.</param>
/// <param name="SessionName">The <c>sso-session</c>; null in the older form, which has no section.</param>
/// <param name="StartUrl">Where people log in.</param>
/// <param name="Region">The region of the directory.</param>
/// <param name="AccountId">The account.</param>
/// <param name="RoleName">The permission set.</param>
internal sealed record SsoSettings(
    string ProfileName, string? SessionName, string StartUrl, string Region, string AccountId, string RoleName)
{
    /// <summary>What names the login in the cache (botocore <c>utils.py</c>, SSOTokenLoader).</summary>
    public string CacheName => SessionName ?? StartUrl;

    /// <summary>The settings of a profile.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="store">Where the <c>sso-session</c> section is.</param>
    public static SsoSettings Of(Profile profile, ProfileStore store)
    {
        var session = profile["sso_session"];
        var shared = session is null ? null : store.FindSsoSession(session) ?? throw Incomplete(profile, $"there is no section [sso-session {session}]");
        return new SsoSettings(
            profile.Name, session, Required("sso_start_url"), Required("sso_region"), Required("sso_account_id"), Required("sso_role_name"));

        string Required(string key) =>
            (shared is not null && shared.TryGetValue(key, out var value) && value.Length > 0 ? value : profile[key])
            ?? throw Incomplete(profile, $"{key} is missing");
    }

    private static MlOpsException Incomplete(Profile profile, string reason) =>
        new("ProfileIncomplete", MlErrorCategory.InvalidData, $"Profile '{profile.Name}' ({profile.Origin}) yields no credentials: {reason}.")
        {
            Resource = profile.Name,
            RecommendedAction = $"Run: aws configure sso --profile {profile.Name}",
        };
}
