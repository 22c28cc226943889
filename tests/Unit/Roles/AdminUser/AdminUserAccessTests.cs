using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MlOps.Access;
using MlOps.Aws;
using MlOps.Roles;
using MlOps.Unit.Deployments;
using MlOps.Roles.AdminUser;

namespace MlOps.Unit.Roles.AdminUser;

/// <summary>Whoever asks learns which of the calls of the admin role are allowed, and how to get the rest.</summary>
public sealed class AdminUserAccessTests
{
    private const string Account = "123456789012";
    private const string Boundary = "arn:aws:iam::aws:policy/PowerUserAccess";
    private const string Simulate = """{"Effect":"Allow","Action":"iam:SimulatePrincipalPolicy","Resource":"*"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_scoped_policy_answers_all_of_it()
    {
        var options = new AdminUserOptions { PermissionsBoundary = Boundary, Remove = true };

        var answers = await AskAsync(ScopedStatements(options), options);

        Assert.DoesNotContain(answers, answer => !answer.Allowed);
        // Fifteen actions once, and two for each of three managed policies.
        Assert.Equal(15 + (2 * 3), answers.Count);
        Assert.Equal(
            ["AmazonEC2ContainerRegistryFullAccess", "AmazonS3FullAccess", "AmazonSageMakerFullAccess"],
            answers.Where(answer => answer.Action == "iam:AttachRolePolicy").Select(answer => answer.Context["iam:PolicyARN"].Single().Split('/')[^1]).Order(StringComparer.Ordinal));
        Assert.All(answers.Skip(1), answer => Assert.Equal($"arn:aws:iam::{Account}:role/constellaxion-admin", answer.Resource));
    }

    [Fact]
    public async Task The_policy_of_the_page_leaves_out_what_MlOps_calls_besides()
    {
        const string Page = """{"Effect":"Allow","Action":["iam:CreateRole","iam:PutRolePolicy","iam:AttachRolePolicy","iam:GetRole","sts:GetCallerIdentity"],"Resource":"*"}""";

        var answers = await AskAsync(Page, new AdminUserOptions());

        Assert.Equal(
            ["iam:AttachRolePolicy", "iam:CreateRole", "iam:GetRole", "iam:PutRolePolicy", "sts:GetCallerIdentity"],
            answers.Where(answer => answer.Allowed).Select(answer => answer.Action).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole", "iam:ListRolePolicies", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole"],
            answers.Where(answer => !answer.Allowed).Select(answer => answer.Action).Order(StringComparer.Ordinal));
        Assert.All(answers.Where(answer => !answer.Allowed), answer => Assert.EndsWith(
            "A policy with all that is needed: New-MlAdminUserPolicy -Scoped | Publish-MlPolicy -AttachTo user/operator", answer.Suggestion, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_suggestion_has_what_was_chosen()
    {
        var answers = await AskAsync("", new AdminUserOptions { RoleName = "@ml", PermissionsBoundary = Boundary, Remove = true });

        Assert.EndsWith(
            $"New-MlAdminUserPolicy -Scoped -Name '@ml' -PermissionsBoundary {Boundary} -Remove | Publish-MlPolicy -AttachTo user/operator",
            answers.Single(answer => answer.Action == "iam:DeleteRole").Suggestion,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("implicitDeny")]
    [InlineData("explicitDeny")]
    public void Nobody_needs_a_permission_to_ask_who_calls(string decision)
    {
        var denied = new MlAccess { Action = "sts:GetCallerIdentity", Resource = "*", Principal = $"arn:aws:iam::{Account}:user/operator", Decision = decision, Suggestion = "Have a policy attached.", Source = "IAM" };

        var answer = AdminUserAccess.Explain(denied, new AdminUserOptions());

        Assert.Equal((true, "allowed", null, "IAM"), (answer.Allowed, answer.Decision, answer.Suggestion, answer.Source));
        Assert.Equal("AWS asks nobody for a permission for it, whatever policies say (https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html).", answer.Reason);
    }

    [Fact]
    public async Task What_is_denied_no_policy_of_MlOps_lifts()
    {
        var answers = await AskAsync(
            $$"""{{ScopedStatements(new AdminUserOptions())}},{"Effect":"Deny","Action":"iam:AttachRolePolicy","Resource":"*","Condition":{"ArnEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/AmazonS3FullAccess"} } }""",
            new AdminUserOptions());

        var denied = Assert.Single(answers, answer => !answer.Allowed);
        Assert.Equal("arn:aws:iam::aws:policy/AmazonS3FullAccess", denied.Context["iam:PolicyARN"].Single());
        Assert.DoesNotContain("New-MlAdminUserPolicy", denied.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_write_policies_into_roles_with_a_boundary_only_is_asked_with_it()
    {
        const string Delegated =
            """{"Effect":"Allow","Action":["iam:CreateRole","iam:PutRolePolicy","iam:AttachRolePolicy"],"Resource":"*","Condition":{"StringEquals":{"iam:PermissionsBoundary":"arn:aws:iam::aws:policy/PowerUserAccess"} } }""";

        Assert.Contains(await AskAsync(Delegated, new AdminUserOptions { PermissionsBoundary = Boundary }), answer => answer is { Action: "iam:PutRolePolicy", Allowed: true });
        Assert.Contains(await AskAsync(Delegated, new AdminUserOptions()), answer => answer is { Action: "iam:PutRolePolicy", Allowed: false });
    }

    private static string ScopedStatements(AdminUserOptions options) => string.Join(
        ',', JsonNode.Parse(AdminUserPolicy.Scoped(new RecipePlace("aws", Account), options).Json)!["Statement"]!.AsArray().Select(statement => statement!.ToJsonString()));

    private static async Task<IReadOnlyList<MlAccess>> AskAsync(string statements, AdminUserOptions options)
    {
        await using var bed = new RoleBed(string.Join(',', new[] { statements, Simulate }.Where(text => text.Length > 0)));
        using var session = await SessionFactory.OpenAsync(
            new SessionRequest { Region = "us-west-2", ExpectedAccountId = Account }, new RecordingObserver(), new SessionEnvironment { Variable = _ => null }, bed.Aws, Token);
        var report = await new AdminUserAccess(await AccessCheck.OnlineAsync(session, principal: null, Token)).AskAsync(options, ImmutableDictionary<string, ImmutableArray<string>>.Empty, Token);
        Assert.Empty(report.NotAsked);
        Assert.Empty(bed.Writes);
        return report.Answers;
    }
}
