using MlOps.Iam;

namespace MlOps.Sandbox.Services;

/// <summary>
/// What IAM asks of a trust policy that names an issuer which everybody shares: whoever trusts GitHub's says whose workflows
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html).
/// </summary>
internal static class SharedProviderControls
{
    private const string Provider = ":oidc-provider/";
    private const string GitHub = "token.actions.githubusercontent.com";

    private static readonly string[] Operators = ["StringEquals", "StringLike", "StringEqualsIgnoreCase"];

    /// <summary>Refuses a statement that lets in whoever has a token of the issuer.</summary>
    /// <param name="statement">A statement of a trust policy.</param>
    public static void Check(PolicyStatement statement)
    {
        if (statement.Effect != PolicyEffect.Allow)
        {
            return;
        }

        foreach (var arn in statement.Principals.Where(principal => principal.Type == "Federated").Select(principal => principal.Value))
        {
            var at = arn.IndexOf(Provider, StringComparison.Ordinal);
            var name = at < 0 ? "" : arn[(at + Provider.Length)..];
            if (IsShared(name) && !statement.Conditions.Any(condition => Scopes(condition, $"{name}:sub")))
            {
                throw new ServiceException(
                    "MalformedPolicyDocument",
                    $"Trust policy with trusted principal {arn} must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, {name}:sub which is not scoped to all.");
            }
        }
    }

    // An enterprise may have an issuer of its own, whose name goes on after GitHub's.
    private static bool IsShared(string name) => name == GitHub || name.StartsWith(GitHub + "/", StringComparison.Ordinal);

    private static bool Scopes(PolicyCondition condition, string key) =>
        Operators.Contains(condition.Operator, StringComparer.OrdinalIgnoreCase)
        && condition.Key.Equals(key, StringComparison.OrdinalIgnoreCase)
        && condition.Values.All(value => value.Trim('*', '?').Length > 0);
}
