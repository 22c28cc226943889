using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Evaluation;

/// <summary>
/// Resources whose own policy must allow a call whatever other policies do, in the same account too: keys of KMS, and roles that somebody assumes. Sources:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html ("IAM role trust policies and KMS key policies
/// are exceptions to this logic, because they must explicitly allow access for principals") and
/// https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html.
/// </summary>
internal static class OwnPolicy
{
    private const string EveryResource = "*";
    private const string KeyActions = "kms:";
    private const string RoleActions = "sts:";

    /// <summary>What that policy is called; null where the resource of the call needs none.</summary>
    public static string? NameFor(AuthorizationRequest request) => request.Action switch
    {
        _ when Has(request.Action, KeyActions) && IsForKey(request) => "the key's own policy",
        _ when Has(request.Action, RoleActions) && IsForRole(request) => "the role's trust policy",
        _ => null,
    };

    // An alias has no policy. Whoever uses a key by an alias is allowed to by the key.
    private static bool IsForKey(AuthorizationRequest request) => request.Resource.Split(':', 6) switch
    {
        [_, _, "kms", _, _, var name] => name.StartsWith("key/", StringComparison.Ordinal)
            || (name.StartsWith("alias/", StringComparison.Ordinal) && Takes(request.Action, "key") && !Takes(request.Action, "alias")),
        _ => request.Resource == EveryResource && Takes(request.Action, "key"),
    };

    private static bool IsForRole(AuthorizationRequest request) => request.Resource.Split(':', 6) switch
    {
        [_, _, "iam", _, _, var name] => name.StartsWith("role/", StringComparison.Ordinal),
        _ => request.Resource == EveryResource && Takes(request.Action, "role"),
    };

    private static bool Has(string action, string prefix) => action.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static bool Takes(string action, string kind) =>
        action.Split(':') is [var prefix, var name] && ServiceCatalog.Default.Find(prefix)?.FindAction(name)?.Resources.Any(resource => resource.Name == kind) == true;
}
