namespace MlOps.Iam;

/// <summary>
/// The form of an action in a policy: <c>*</c>, or a service and what it does, <c>s3:GetObject</c>
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html). IAM refuses a policy with any other.
/// </summary>
internal static class PolicyAction
{
    /// <summary>What is wrong with the form of an action; null where nothing is.</summary>
    /// <param name="action">The action.</param>
    public static string? FaultOf(string action) => action == "*" ? null : action.Split(':') switch
    {
        [_] => $"The action '{action}' has no service before it.",
        [var service, _] => service.IndexOfAny(['*', '?']) < 0 ? null : $"The action '{action}' has a wildcard in its service.",
        _ => $"The action '{action}' has more than one colon.",
    };
}
