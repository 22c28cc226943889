namespace MlOps.Aws.Errors;

/// <summary>A kind of policy that refuses calls: what AWS calls it, and who can change it.</summary>
/// <param name="Kind">Its name, stable: <c>Identity</c>, <c>Boundary</c>, <c>Session</c>, <c>Resource</c>, <c>Trust</c>, <c>SCP</c>, <c>RCP</c>,
/// <c>Endpoint</c>.</param>
/// <param name="AwsWords">How AWS's messages call it.</param>
/// <param name="Allow">What to do where no such policy allows the call; {0} action, {1} resource, {2} caller.</param>
/// <param name="Undeny">What to do where one denies it; the same.</param>
public sealed record DenyingPolicy(string Kind, string AwsWords, string Allow, string Undeny)
{
    /// <summary>
    /// All kinds. Source of the words: IAM User Guide, "Troubleshoot access denied error messages"; the guide's examples say "sessions
    /// policy" once. Resource control policies only ever deny (Organizations User Guide, "RCP evaluation").
    /// </summary>
    public static IReadOnlyList<DenyingPolicy> All { get; } =
    [
        new(
            "Identity",
            "identity-based policy",
            "Ask an IAM administrator of the account to attach a policy to {2} that allows {0} on {1}.",
            "Ask an IAM administrator of the account to change the policy of {2} that denies {0}."),
        new(
            "Boundary",
            "permissions boundary",
            "Ask whoever owns the permissions boundary of {2}, often the platform or security team, to let it allow {0} on {1}.",
            "Ask whoever owns the permissions boundary of {2}, often the platform or security team, to stop denying {0}."),
        new(
            "Session",
            "session policy",
            "Whoever opened the session of {2} passed a policy that is too narrow: open it with one that allows {0} on {1}, or with none.",
            "Whoever opened the session of {2} passed a policy that denies {0}: open it with another, or with none."),
        new(
            "Resource",
            "resource-based policy",
            "Ask the owner of {1} to let its resource policy allow {0} to {2}.",
            "Ask the owner of {1} to change its resource policy, which denies {0}."),
        new(
            "Trust",
            "role trust policy",
            "Ask an IAM administrator of the role's account to let the trust policy of {1} allow {0} to {2}.",
            "Ask an IAM administrator of the role's account to change the trust policy of {1}, which denies {0}."),
        new(
            "SCP",
            "service control policy",
            "Ask an administrator of the AWS organization, in its management account, to let the service control policies allow {0}.",
            "Ask an administrator of the AWS organization, in its management account, to change the service control policy that denies {0}. "
            + "No administrator of this account can."),
        new(
            "RCP",
            "resource control policy",
            "Ask an administrator of the organization that owns {1} to let its resource control policies allow {0}.",
            "Ask an administrator of the organization that owns {1} to change the resource control policy that denies {0}."),
        new(
            "Endpoint",
            "VPC endpoint policy",
            "Ask the owner of the VPC that this call left through to let its endpoint's policy allow {0} on {1}, or call from elsewhere.",
            "Ask the owner of the VPC that this call left through to change its endpoint's policy, which denies {0}, or call from elsewhere."),
    ];

    /// <summary>The kind that AWS's words mean; null where they mean none.</summary>
    /// <param name="words">As in the message.</param>
    public static DenyingPolicy? Named(string words)
    {
        var singular = words.Replace("sessions policy", "session policy", StringComparison.OrdinalIgnoreCase);
        return All.FirstOrDefault(policy => singular.Equals(policy.AwsWords, StringComparison.OrdinalIgnoreCase));
    }
}
