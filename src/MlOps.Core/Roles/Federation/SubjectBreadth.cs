using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MlOps.Roles.Federation;

/// <summary>
/// Whether subjects let in whom nobody meant. Whoever may register with the issuer has a subject of it, so that what comes before the first wildcard must name somebody: of GitHub owner and repository, of
/// Azure DevOps the connection, of others at least what follows the first separator, or a scheme and a host. So AWS names tenants of the issuers that everybody shares
/// (aws-samples/resource-control-policy-examples at 8b0a5d0, Limit-access-to-trusted-OIDC-identity-providers/Shared-Issuers.json): HCP Terraform's organization:NAME:*, Buildkite's organization:NAME:*,
/// GitLab's project_path:GROUP/*, Scalr's and Codefresh's account:NAME:*, Upbound's mcp:NAME:*, DataChain's credentials:TEAM/*, Vercel's owner:TEAM:*, the audit log's https://github.com/ENTERPRISE.
/// That there is a subject at all is what IAM asks of them (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html), and of Pulumi, sandboxes.cloud and Vercel an
/// audience, which has no wildcards here.
/// </summary>
internal static partial class SubjectBreadth
{
    // The subject of EKS (https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html) and other clusters
    // (https://kubernetes.io/docs/reference/access-authn-authz/authentication/#service-account-tokens).
    private const string ServiceAccount = "system:serviceaccount:";

    private const string Advice = "Give subjects with -Subject as the tokens have them in 'sub', with wildcards at the end at most.";

    /// <summary>Refuses them.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="subjects">The subjects.</param>
    /// <exception cref="MlOpsException"><c>SubjectTooBroad</c>.</exception>
    public static void Check(string issuer, ImmutableArray<string> subjects)
    {
        if (subjects.IsEmpty)
        {
            throw FederationErrors.SubjectTooBroad("", $"No subject is named: whoever has a token of {issuer} would be let in.", Advice);
        }

        foreach (var subject in subjects)
        {
            Check(issuer, subject);
        }
    }

    private static void Check(string issuer, string subject)
    {
        if (subject.Trim().Length == 0 || subject.Contains("${", StringComparison.Ordinal) || subject.Any(char.IsControl))
        {
            throw FederationErrors.SubjectTooBroad(subject, $"'{subject}' is no subject: it is empty, or has ${{ or control characters.", Advice);
        }

        if (IsOfGitHub(OpenIdConnectProvider.NameOf(issuer)) && subject.EndsWith(":pull_request", StringComparison.Ordinal))
        {
            throw FederationErrors.SubjectTooBroad(subject, $"'{subject}' is every workflow that a pull request starts, and has what the request changed.", "Name branches with -GitHubOrganization, -GitHubRepository and -Branch, or environments with -Environment, which can be protected.");
        }

        var wildcard = subject.AsSpan().IndexOfAny('*', '?');
        if (wildcard >= 0 && !NamesSomebody(OpenIdConnectProvider.NameOf(issuer), subject[..wildcard]))
        {
            throw FederationErrors.SubjectTooBroad(subject, $"'{subject}' would let in more than somebody who is named: what comes before its first wildcard names nobody.", Advice);
        }
    }

    private static bool IsOfGitHub(string issuer) => issuer.Split('/')[0] is "token.actions.githubusercontent.com" or "vstoken.actions.githubusercontent.com";

    private static bool NamesSomebody(string issuer, string fixedPart) => issuer.Split('/')[0] switch
    {
        _ when IsOfGitHub(issuer) => RepositoryPattern().IsMatch(fixedPart),
        AzureDevOpsParty.IssuerHost => false,
        _ when fixedPart.StartsWith(ServiceAccount, StringComparison.Ordinal) => NamespacePattern().IsMatch(fixedPart),
        _ => AnyPattern().IsMatch(fixedPart) || BitbucketPattern().IsMatch(fixedPart),
    };

    // Of a repository alone every workflow would be let in, those that pull requests change too: a claim and a beginning of its value are named, as in ref:refs/heads/release/.
    [GeneratedRegex("^repo:[^/:]+/[^/:]+:[^:]+:[^:]+")]
    private static partial Regex RepositoryPattern();

    [GeneratedRegex("^system:serviceaccount:[^:]+:")]
    private static partial Regex NamespacePattern();

    // {REPOSITORY_UUID}[:{ENVIRONMENT_UUID}]:{STEP_UUID}, and the step differs each time
    // (https://support.atlassian.com/bitbucket-cloud/docs/deploy-on-aws-using-bitbucket-pipelines-openid-connect/, "Using claims in ID tokens to limit access to the IAM role in AWS").
    // Each workspace has an issuer of its own, https://api.bitbucket.org/2.0/workspaces/WORKSPACE/pipelines-config/identity/oidc.
    [GeneratedRegex(@"^\{[0-9A-Fa-f-]{36}\}:?\z")]
    private static partial Regex BitbucketPattern();

    // A name, whole: what follows it begins with a separator. The host of an address is nobody's name.
    [GeneratedRegex("^([^:/|]+://[^:/|]+/[^:/|]+[:/|]|(?![^:/|]+://)[^:/|]+[:/|]+[^:/|]+[:/|])")]
    private static partial Regex AnyPattern();
}
