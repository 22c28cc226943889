using System.Collections.Frozen;
using MlOps.Iam;

namespace MlOps.Sandbox.Services;

/// <summary>
/// What IAM asks of a trust policy that names an issuer which everybody shares: a condition on the claim that says whose token it is
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html).
/// </summary>
internal static class SharedProviderControls
{
    private const string Cognito = "cognito-identity.amazonaws.com";
    private const string Provider = ":oidc-provider/";
    private const string GitHub = "token.actions.githubusercontent.com";
    private const string Subject = "sub";
    private const string Audience = "aud";

    private static readonly string[] Operators = ["StringEquals", "StringLike", "StringEqualsIgnoreCase"];

    // The page's table. IBM Turbonomic's issuers change, says the page: those of it that AWS writes
    // (aws-samples/resource-control-policy-examples at 8b0a5d0, Limit-access-to-trusted-OIDC-identity-providers/Shared-Issuers.json).
    private static readonly FrozenDictionary<string, string> Claims = new Dictionary<string, string>
    {
        ["agent.buildkite.com"] = Subject,
        ["oidc.codefresh.io"] = Subject,
        ["studio.datachain.ai/api"] = Subject,
        [GitHub] = Subject,
        ["oidc-configuration.audit-log.githubusercontent.com"] = Subject,
        ["vstoken.actions.githubusercontent.com"] = Subject,
        ["gitlab.com"] = Subject,
        ["rh-oidc.s3.us-east-1.amazonaws.com/22ejnvnnturfmt6km08idd0nt4hekbn7"] = Subject,
        ["rh-oidc.s3.us-east-1.amazonaws.com/23e3sd27sju1hoou6ohfs68vbno607tr"] = Subject,
        ["rh-oidc.s3.us-east-1.amazonaws.com/23ne21h005qjl3n33d8dui5dlrmv2tmg"] = Subject,
        ["rh-oidc.s3.us-east-1.amazonaws.com/24jrf12m5dj7ljlfb4ta2frhrcoadm26"] = Subject,
        ["oidc.op1.openshiftapps.com/2f785sojlpb85i7402pk3qogugim5nfb"] = Subject,
        ["oidc.op1.openshiftapps.com/2c51blsaqa9gkjt0o9rt11mle8mmropu"] = Subject,
        ["api.pulumi.com/oidc"] = Audience,
        ["sandboxes.cloud"] = Audience,
        ["scalr.io"] = Subject,
        ["tokens.cloud.shisho.dev"] = Subject,
        ["app.terraform.io"] = Subject,
        ["proidc.upbound.io"] = Subject,
        ["oidc.vercel.com"] = Audience,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

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
            Check(statement, arn);
        }
    }

    private static void Check(PolicyStatement statement, string principal)
    {
        if (principal == Cognito && !IsScoped(statement, $"{Cognito}:{Audience}"))
        {
            throw Malformed("A condition block must be present for the Cognito provider");
        }

        var at = principal.IndexOf(Provider, StringComparison.Ordinal);
        var keys = at < 0 ? [] : KeysOf(principal[(at + Provider.Length)..]);
        if (keys.Length > 0 && !keys.Any(key => IsScoped(statement, key)))
        {
            throw Malformed($"Trust policy with trusted principal {principal} must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, {string.Join(" or ", keys)} which is not scoped to all.");
        }
    }

    private static string[] KeysOf(string name) => name switch
    {
        // An enterprise may have an issuer of its own, whose name goes on after GitHub's.
        _ when name == GitHub || name.StartsWith(GitHub + "/", StringComparison.Ordinal) => [$"{name}:{Subject}", $"{name}:job_workflow_ref"],

        // Microsoft Sentinel's tenant.
        _ when name.TrimEnd('/') == "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d" => ["sts:RoleSessionName"],
        _ => Claims.TryGetValue(name, out var claim) ? [$"{name}:{claim}"] : [],
    };

    private static bool IsScoped(PolicyStatement statement, string key) => statement.Conditions.Any(condition =>
        Operators.Contains(condition.Operator, StringComparer.OrdinalIgnoreCase)
        && condition.Key.Equals(key, StringComparison.OrdinalIgnoreCase)
        && condition.Values.FirstOrDefault() is { } first && first.Trim('*', '?').Length > 0);

    private static ServiceException Malformed(string message) => new("MalformedPolicyDocument", message);
}
