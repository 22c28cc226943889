using MlOps.Iam.Evaluation;

namespace MlOps.Sandbox.Identity;

/// <summary>
/// How AWS words a denial.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html, section "Access denied error message examples".
/// </summary>
internal static class Denial
{
    /// <summary>The message of a denial.</summary>
    /// <param name="arn">Who was denied.</param>
    /// <param name="action">The action.</param>
    /// <param name="resource">What it was to be done to.</param>
    /// <param name="decision">Which policy decided.</param>
    public static string Message(string arn, string action, string resource, AuthorizationDecision decision)
    {
        var kind = decision.Kind switch
        {
            PolicyKind.Boundary => "permissions boundary",
            PolicyKind.Session => "session policy",
            PolicyKind.Resource => "resource-based policy",
            PolicyKind.ServiceControl => "service control policy",
            PolicyKind.ResourceControl => "resource control policy",
            PolicyKind.VpcEndpoint => "VPC endpoint policy",
            _ => "identity-based policy",
        };
        var article = decision.Kind == PolicyKind.Identity ? "an" : "a";
        return $"User: {arn} is not authorized to perform: {action} on resource: {resource} "
            + (decision.IsExplicit ? $"with an explicit deny in {article} {kind}" : $"because no {kind} allows the {action} action");
    }
}
