using MlOps.Iam;
using MlOps.Iam.Linting;
using MlOps.Roles;
using MlOps.Roles.AdminUser;
using MlOps.Roles.Federation;
using MlOps.Roles.Recipes;
using MlOps.Roles.SkyPilot;

namespace MlOps.Unit.Roles;

/// <summary>What the vendors' documents ask for has the findings that docs/roles.md explains, and no others.</summary>
public sealed class PlainFindingTests
{
    private static readonly RecipePlace Place = new("aws", RoleBed.Account);

    [Fact]
    public void Each_finding_is_explained_and_each_explanation_is_of_a_finding()
    {
        var found = Written().SelectMany(written => Findings(written.Policy).Select(finding => $"| {written.Recipe} | {written.Part} | `{finding.Id}` | {finding.Place} |")).ToList();

        Assert.NotEmpty(found);
        Assert.Equal(found.Order(StringComparer.Ordinal), Explained().Order(StringComparer.Ordinal));
    }

    // The place is a statement's: where in it is the finding's own affair.
    private static IEnumerable<(string Id, string Place)> Findings(MlPolicy policy) => PolicyLint.Check(policy).Select(finding => (finding.Id, finding.Path[(finding.Path.IndexOf('[', StringComparison.Ordinal) + 1)..finding.Path.IndexOf(']', StringComparison.Ordinal)])).Distinct();

    private static IEnumerable<(string Recipe, string Part, MlPolicy Policy)> Written() =>
    [
        .. Of("`Initialize-MlAdminRole`", AdminRole.Of(Place)),
        .. Of("`Initialize-MlflowRole`", MlflowRole.Of(Place, "churn", "workspace")),
        .. Of("`Initialize-SkyPilotRole`", SkyPilotRole.Of(Place, new())),
        .. Of("`Initialize-SkyPilotRole -Automatic`", SkyPilotRole.Of(Place, new() { Automatic = true })),
        .. Of("`Initialize-MlFederatedRole`", FederatedRole.Of(Place, "team", new SamlParty("adfs") { SessionTags = ["department"], SourceIdentity = true })),
        .. Of("`Initialize-MlFederatedRole`", FederatedRole.Of(Place, "team", new GitHubParty("octo-org", "octo-repo") { Branches = ["main"] })),
        .. Of("`Initialize-MlFederatedRole`", FederatedRole.Of(Place, "team", new AzureDevOpsParty("contoso", "61c028b9-510c-4f84-bfb2-f48d33b6b542", "Churn", "aws-prod"))),
        .. Of("`Initialize-MlFederatedRole`", FederatedRole.Of(Place, "team", new IssuerParty("https://idp.example") { Audiences = ["aws"], SubjectPatterns = ["team-a"] })),
        ("`New-SkyPilotPolicy`", "policy", SkyPilotPolicy.Of(Place, new())),
        ("`New-MlAdminUserPolicy`", "policy", AdminUserPolicy.Documented()),
    ];

    private static IEnumerable<(string Recipe, string Part, MlPolicy Policy)> Of(string command, RoleRecipe recipe) =>
    [
        (command, "trust policy", ToPolicy("trust", recipe.Trust)),
        .. recipe.InlinePolicies.Select(policy => (command, $"`{policy.Name}`", ToPolicy(policy.Name, policy.Document))),
        .. recipe.Grants.Select(grant => (command, $"`{grant.Policy.Name.Replace("churn", "NAME", StringComparison.Ordinal)}`", ToPolicy(grant.Policy.Name, grant.Policy.Document))),
    ];

    private static MlPolicy ToPolicy(string name, PolicyDocument document) => new PolicyDescription(name, document).ToPolicy();

    // Rows without what explains them.
    private static IEnumerable<string> Explained() => File.ReadLines(RepositoryFolder.Combine("docs", "roles.md"))
        .SkipWhile(line => line != "## What Test-MlPolicy says of them").TakeWhile(line => line.StartsWith("## Wh", StringComparison.Ordinal) || !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line[..(line.TrimEnd('|', ' ').LastIndexOf(" | ", StringComparison.Ordinal) + 2)]);
}
