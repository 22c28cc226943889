namespace MlOps.Iam;

/// <summary>
/// The form of an action in a policy: <c>*</c>, or a service and what it does, <c>s3:GetObject</c>
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html). IAM refuses a policy with any other: "Action vendors (e.g., aws,
/// ec2, etc.) must not contain wildcards" (observed of <c>*:Untag*</c>: boogy/iam-policy-validator#172).
/// </summary>
internal static class PolicyAction
{
    /// <summary>All actions of all services, which no source says that IAM takes or refuses.</summary>
    public const string AllOfAll = "*:*";

    /// <summary>What is wrong with the form of an action; null where nothing is.</summary>
    /// <param name="action">The action.</param>
    public static string? FaultOf(string action) => action is "*" or AllOfAll ? null : action.Split(':') switch
    {
        [_] => $"The action '{action}' has no service before it.",
        [var service, _] => service.IndexOfAny(['*', '?']) < 0 ? null : $"The action '{action}' has a wildcard in its service.",
        _ => $"The action '{action}' has more than one colon.",
    };
}
