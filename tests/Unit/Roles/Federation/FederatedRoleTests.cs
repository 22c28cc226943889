using MlOps.Iam;
using MlOps.Roles;
using MlOps.Roles.Federation;
using MlOps.Roles.Recipes;

namespace MlOps.Unit.Roles.Federation;

/// <summary>Whom a federated role trusts, as somebody chose it.</summary>
public sealed class FederatedRoleTests
{
    private const string GitHubArn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";

    private static RecipePlace Place { get; } = new("aws", RoleBed.Account);

    private static GitHubParty GitHub => new("octo-org", "octo-repo") { Branches = ["main"] };

    [Fact]
    public void The_trust_policy_of_SAML_is_that_of_the_document()
    {
        var recipe = FederatedRole.Of(Place, "ml-team", new SamlParty("IDP_NAME"));

        Assert.True(PolicyEquality.AreEqual(PublishedBlock.Read("federated-access-1", ("{args[1]}", "arn:aws:iam::123456789012:saml-provider/IDP_NAME")), recipe.Trust));
        Assert.Equal(["arn:aws:iam::aws:policy/AmazonSageMakerFullAccess"], recipe.ManagedPolicies);
        Assert.Empty(recipe.InlinePolicies);
        Assert.Equal("arn:aws:iam::123456789012:saml-provider/IDP_NAME", recipe.Provider!.Arn);
    }

    [Theory]
    [InlineData("aws", "https://signin.aws.amazon.com/saml")]
    [InlineData("aws-us-gov", "https://signin.amazonaws-us-gov.com/saml")]
    [InlineData("aws-cn", "https://signin.amazonaws.cn/saml")]
    public void The_audience_of_SAML_is_the_sign_in_endpoint_of_the_partition(string partition, string audience)
    {
        var recipe = FederatedRole.Of(new RecipePlace(partition, RoleBed.Account), "ml-team", new SamlParty("adfs"));

        Assert.Equal([audience], recipe.Trust.Statements.Single().Conditions.Single().Values);
        Assert.Equal($"arn:{partition}:iam::123456789012:saml-provider/adfs", recipe.Trust.Statements.Single().Principals.Single().Value);
        Assert.Equal([$"arn:{partition}:iam::aws:policy/AmazonSageMakerFullAccess"], recipe.ManagedPolicies);
    }

    [Theory]
    [InlineData("us-east-1", "https://signin.aws.amazon.com/saml")]
    [InlineData("us-gov-west-1", "https://signin.amazonaws-us-gov.com/saml")]
    [InlineData("us-east-2", "https://us-east-2.signin.aws.amazon.com/saml")]
    [InlineData("us-gov-east-1", "https://us-gov-east-1.signin.amazonaws-us-gov.com/saml")]
    [InlineData("cn-north-1", "https://cn-north-1.signin.amazonaws.cn/saml")]
    public void Regions_have_sign_in_endpoints_of_their_own(string region, string audience) => Assert.Equal(audience, SignInEndpoints.OfRegion(region));

    [Fact]
    public void Several_audiences_of_SAML_are_taken_those_of_other_partitions_are_not()
    {
        string[] audiences = ["https://signin.aws.amazon.com/saml", "https://eu-central-1.signin.aws.amazon.com/saml", "https://us-east-1.signin.aws.amazon.com/saml/acs/ASSPX7Y"];
        var recipe = FederatedRole.Of(Place, "ml-team", new SamlParty("adfs") { Audiences = [.. audiences] });

        Assert.Equal(audiences, recipe.Trust.Statements.Single().Conditions.Single().Values);
        foreach (var other in new[] { "https://signin.amazonaws.cn/saml", "https://cn-north-1.signin.aws.amazon.com/saml", "https://signin.aws.amazon.com", "http://signin.aws.amazon.com/saml", "https://evil.example/signin.aws.amazon.com/saml", "*" })
        {
            Assert.Equal("AudienceInvalid", Refused(new SamlParty("adfs") { Audiences = [other] }).Id);
        }
    }

    [Fact]
    public void Of_a_partition_whose_sign_in_endpoint_is_not_known_the_audience_is_given()
    {
        var place = new RecipePlace("aws-eusc", RoleBed.Account);

        Assert.Equal("AudienceInvalid", Assert.Throws<MlOpsException>(() => FederatedRole.Of(place, "r", new SamlParty("adfs"))).Id);
        Assert.Equal(
            ["https://signin.example.eu/saml"], FederatedRole.Of(place, "r", new SamlParty("adfs") { Audiences = ["https://signin.example.eu/saml"] }).Trust.Statements.Single().Conditions.Single().Values);
    }

    [Fact]
    public void Session_tags_and_a_source_identity_have_statements_of_their_own()
    {
        var recipe = FederatedRole.Of(Place, "ml-team", new SamlParty("adfs") { SessionTags = ["Project", "CostCenter"], SourceIdentity = true });

        Assert.True(PolicyEquality.AreEqual(
            PolicyDocument.Parse("""
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:saml-provider/adfs"},"Action":"sts:AssumeRoleWithSAML","Condition":{"StringEquals":{"SAML:aud":"https://signin.aws.amazon.com/saml"}}},
              {"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:saml-provider/adfs"},"Action":"sts:TagSession","Condition":{"StringEquals":{"SAML:aud":"https://signin.aws.amazon.com/saml"},"ForAllValues:StringEquals":{"aws:TagKeys":["Project","CostCenter"]},"Null":{"aws:TagKeys":"false"}}},
              {"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:saml-provider/adfs"},"Action":"sts:SetSourceIdentity","Condition":{"StringEquals":{"SAML:aud":"https://signin.aws.amazon.com/saml"}}}]}
            """),
            recipe.Trust));
        var all = FederatedRole.Of(Place, "ml-team", new SamlParty("adfs") { SessionTags = ["*"] });
        Assert.Equal(["StringEquals"], all.Trust.Statements[1].Conditions.Select(condition => condition.Operator));
        Assert.Equal("SessionTagInvalid", Refused(new SamlParty("adfs") { SessionTags = ["*", "Project"] }).Id);
        Assert.Equal("SessionTagInvalid", Refused(new SamlParty("adfs") { SessionTags = ["aws:own"] }).Id);
    }

    [Fact]
    public void GitHub_is_trusted_for_branches_and_environments_of_one_repository()
    {
        var recipe = FederatedRole.Of(Place, "deploy", GitHub with { Branches = ["main", "release/1.x"], Environments = ["Production V1"] });

        Assert.True(PolicyEquality.AreEqual(
            PolicyDocument.Parse("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"GITHUB"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{
              "token.actions.githubusercontent.com:aud":"sts.amazonaws.com",
              "token.actions.githubusercontent.com:sub":["repo:octo-org/octo-repo:ref:refs/heads/main","repo:octo-org/octo-repo:ref:refs/heads/release/1.x","repo:octo-org/octo-repo:environment:Production V1"]}}}]}
            """.Replace("GITHUB", GitHubArn, StringComparison.Ordinal)),
            recipe.Trust));
        Assert.Equal("https://token.actions.githubusercontent.com", Assert.IsType<OpenIdConnectProvider>(recipe.Provider).Issuer);
    }

    [Fact]
    public void Subjects_with_ids_are_taken_alone_or_beside_those_without()
    {
        var ids = GitHub with { OrganizationId = "123456", RepositoryId = "456789" };

        Assert.Equal(["repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main"], Subjects(ids));
        Assert.Equal(["repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main", "repo:octo-org/octo-repo:ref:refs/heads/main"], Subjects(ids with { AlsoWithoutIds = true }));
        Assert.Equal("SubjectNameInvalid", Refused(ids with { RepositoryId = null }).Id);
        Assert.Equal("SubjectNameInvalid", Refused(ids with { RepositoryId = "octo" }).Id);
    }

    [Fact]
    public void A_trust_in_GitHub_that_is_too_broad_is_refused()
    {
        foreach (var party in new[]
        {
            GitHub with { Branches = [] }, GitHub with { Branches = ["*"] }, GitHub with { Branches = ["release/*"] }, GitHub with { Environments = ["prod-?"] },
            new GitHubParty("octo-*", "r") { Branches = ["main"] }, new GitHubParty("octo-org", "*") { Branches = ["main"] },
        })
        {
            Assert.Equal("SubjectTooBroad", Refused(party).Id);
        }

        foreach (var party in new[]
        {
            GitHub with { Branches = ["refs/heads/main"] }, GitHub with { Branches = ["a b"] }, GitHub with { Branches = ["a..b"] }, GitHub with { Environments = ["${aws:username}"] },
            GitHub with { Environments = ["Production:V1"] }, GitHub with { Environments = ["Production%3AV1"] },
            new GitHubParty("octo-org", "octo-org/octo-repo") { Branches = ["main"] }, new GitHubParty("-octo", "r") { Branches = ["main"] }, new GitHubParty("octo:x", "r") { Branches = ["main"] },
        })
        {
            Assert.Equal("SubjectNameInvalid", Refused(party).Id);
        }
    }

    [Fact]
    public void Azure_DevOps_is_trusted_for_one_service_connection()
    {
        const string Id = "61c028b9-510c-4f84-bfb2-f48d33b6b542";
        var recipe = FederatedRole.Of(Place, "deploy", new AzureDevOpsParty("contoso", Id, "Churn Model", "aws-prod"));

        Assert.True(PolicyEquality.AreEqual(
            PolicyDocument.Parse("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:oidc-provider/vstoken.dev.azure.com/ID"},"Action":"sts:AssumeRoleWithWebIdentity",
              "Condition":{"StringEquals":{"vstoken.dev.azure.com/ID:aud":"api://AzureADTokenExchange","vstoken.dev.azure.com/ID:sub":"sc://contoso/Churn Model/aws-prod"}}}]}
            """.Replace("ID", Id, StringComparison.Ordinal)),
            recipe.Trust));
        Assert.Equal("SubjectNameInvalid", Refused(new AzureDevOpsParty("contoso", "contoso", "p", "c")).Id);
        Assert.Equal("SubjectTooBroad", Refused(new AzureDevOpsParty("contoso", Id, "p", "*")).Id);
        Assert.Equal("SubjectNameInvalid", Refused(new AzureDevOpsParty("contoso", Id, "p/q", "c")).Id);
    }

    [Fact]
    public void Any_issuer_is_trusted_for_subjects_that_name_somebody()
    {
        var gitLab = new IssuerParty("https://gitlab.com") { Audiences = ["https://gitlab.com"], SubjectPatterns = ["project_path:group/churn:ref_type:branch:ref:main"], SessionTags = ["Project"] };

        var recipe = FederatedRole.Of(Place, "deploy", gitLab);
        Assert.Equal("arn:aws:iam::123456789012:oidc-provider/gitlab.com", recipe.Provider!.Arn);
        Assert.Equal(["sts:AssumeRoleWithWebIdentity", "sts:TagSession"], recipe.Trust.Statements.Select(statement => statement.Actions.Single()));
        Assert.Equal("StringEquals gitlab.com:sub [project_path:group/churn:ref_type:branch:ref:main]", recipe.Trust.Statements[0].Conditions.Single(condition => condition.Key == "gitlab.com:sub").ToString());
        Assert.Equal(
            "StringLike gitlab.com:sub [project_path:group/*]",
            FederatedRole.Of(Place, "deploy", gitLab with { SubjectPatterns = ["project_path:group/*"] }).Trust.Statements[0].Conditions.Single(condition => condition.Key == "gitlab.com:sub").ToString());
    }

    [Theory]
    [InlineData("https://gitlab.com", "*")]
    [InlineData("https://gitlab.com", "project_path:*")]
    [InlineData("https://gitlab.com", "project_path:gro*")]
    [InlineData("https://gitlab.com", "*:ref:main")]
    [InlineData("https://gitlab.com", "")]
    [InlineData("https://gitlab.com", "${aws:username}")]
    [InlineData("https://oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE", "system:serviceaccount:*:default")]
    [InlineData("https://token.actions.githubusercontent.com", "repo:octo-org/*")]
    [InlineData("https://token.actions.githubusercontent.com", "repo:octo-org/octo-*")]
    [InlineData("https://token.actions.githubusercontent.com/octo", "repo:octo-org/*:ref:refs/heads/main")]
    [InlineData("https://vstoken.actions.githubusercontent.com", "repo:octo-org/*")]
    [InlineData("https://oidc-configuration.audit-log.githubusercontent.com", "https://github.com/*")]
    [InlineData("https://api.pulumi.com/oidc", "pulumi:*")]
    [InlineData("https://vstoken.dev.azure.com/61c028b9-510c-4f84-bfb2-f48d33b6b542", "sc://contoso/p/*")]
    public void A_subject_that_names_nobody_is_refused(string issuer, string subject) =>
        Assert.Equal("SubjectTooBroad", Refused(new IssuerParty(issuer) { Audiences = ["a"], SubjectPatterns = [subject] }).Id);

    [Theory]
    [InlineData("https://oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE", "system:serviceaccount:churn:*")]
    [InlineData("https://api.bitbucket.org/2.0/workspaces/w/pipelines-config/identity/oidc", "{b7edea8e-9c3c-4c2c-a6f0-2d0f5b0f8a11}:*")]
    [InlineData("https://app.terraform.io", "organization:o:project:*")]
    [InlineData("https://agent.buildkite.com", "organization:o:*")]
    [InlineData("https://gitlab.com", "project_path:group/churn:ref_type:branch:ref:*")]
    [InlineData("https://api.bitbucket.org/2.0/workspaces/w/pipelines-config/identity/oidc", "{b7edea8e-9c3c-4c2c-a6f0-2d0f5b0f8a11}:{0d0f5b0f-9c3c-4c2c-a6f0-b7edea8e8a11}:*")]
    [InlineData("https://token.actions.githubusercontent.com", "repo:octo-org/octo-repo:ref:refs/tags/*")]
    public void A_subject_that_names_somebody_before_its_wildcard_is_taken(string issuer, string subject) =>
        Assert.Equal([subject], FederatedRole.Of(Place, "r", new IssuerParty(issuer) { Audiences = ["a"], SubjectPatterns = [subject] }).Trust.Statements[0].Conditions.Single(condition => condition.Operator == "StringLike").Values);

    [Theory]
    [InlineData("http://gitlab.com")]
    [InlineData("gitlab.com")]
    [InlineData("https://gitlab.com:8443")]
    [InlineData("https://gitlab.com?a=b")]
    [InlineData("https://*.example.com")]
    public void What_is_no_issuer_is_refused(string issuer) => Assert.Equal("IssuerInvalid", Refused(new IssuerParty(issuer) { Audiences = ["a"], SubjectPatterns = ["b"] }).Id);

    [Fact]
    public void Audiences_and_subjects_of_any_issuer_must_be_given()
    {
        Assert.Equal("AudienceInvalid", Refused(new IssuerParty("https://gitlab.com") { SubjectPatterns = ["b"] }).Id);
        Assert.Equal("AudienceInvalid", Refused(new IssuerParty("https://gitlab.com") { Audiences = ["*"], SubjectPatterns = ["b"] }).Id);
        Assert.Equal("SubjectTooBroad", Refused(new IssuerParty("https://gitlab.com") { Audiences = ["a"] }).Id);
        Assert.Equal("ProviderNameInvalid", Refused(new SamlParty("a/b")).Id);
    }

    [Fact]
    public void What_was_chosen_is_read_from_tags_again()
    {
        foreach (var party in new TrustedParty[]
        {
            new SamlParty("adfs") { Audiences = ["https://signin.aws.amazon.com/saml", "https://eu-west-1.signin.aws.amazon.com/saml"], SessionTags = ["Cost Center", "Project"], SourceIdentity = true },
            GitHub with { OrganizationId = "1", RepositoryId = "2", AlsoWithoutIds = true, Branches = ["main", "fix#1"], Environments = ["Prod é"], Audiences = ["sts.amazonaws.com.cn"] },
            new AzureDevOpsParty("contoso", "61c028b9-510c-4f84-bfb2-f48d33b6b542", "Churn & Co", "aws prod"),
            new IssuerParty("https://tenant.auth0.com/") { Audiences = ["a=b"], SubjectPatterns = ["auth0|5f7c8ec7", "org:o:project:p*:workspace:w"], SessionTags = ["*"] },
        })
        {
            var recipe = FederatedRole.Of(Place, "r", party);
            Assert.All(recipe.AllTags, tag => Assert.Null(IamTag.FaultOf(tag.Key, tag.Value)));

            var again = RecipeCatalog.Of(Place, "r", recipe.AllTags)!;

            Assert.True(PolicyEquality.AreEqual(recipe.Trust, again.Trust), recipe.Trust.ToString());
            Assert.Equal(recipe.AllTags, again.AllTags);
            Assert.Equal(recipe.Provider!.Arn, again.Provider!.Arn);
        }
    }

    [Fact]
    public void Tags_in_which_somebody_wrote_something_else_tell_no_recipe()
    {
        var tags = FederatedRole.Of(Place, "r", GitHub).AllTags;

        Assert.Null(RecipeCatalog.Of(Place, "r", tags.SetItem("mlops:recipe:Branch", "=2A")));
        Assert.Null(RecipeCatalog.Of(Place, "r", tags.SetItem("mlops:recipe:Federation", "Other")));
        Assert.Null(RecipeCatalog.Of(Place, "r", tags.Remove("mlops:recipe:GitHubRepository")));
    }

    [Fact]
    public void The_lint_of_trust_policies_finds_nothing_in_them()
    {
        foreach (var party in new TrustedParty[] { new SamlParty("adfs") { SessionTags = ["Project"], SourceIdentity = true }, GitHub, new AzureDevOpsParty("contoso", "61c028b9-510c-4f84-bfb2-f48d33b6b542", "p", "c") })
        {
            var findings = MlOps.Iam.Linting.PolicyLint.Check(PolicyDocumentWriter.WriteMinified(FederatedRole.Of(Place, "r", party).Trust), PolicyType.Trust);
            Assert.Empty(findings.Where(finding => finding.Severity != MlSeverity.Information).Select(finding => finding.ToString()));
        }
    }

    private static System.Collections.Immutable.ImmutableArray<string> Subjects(GitHubParty party) => FederatedRole.Of(Place, "r", party).Trust.Statements.Single().Conditions.Single(condition => condition.Key.EndsWith(":sub", StringComparison.Ordinal)).Values;

    private static MlOpsException Refused(TrustedParty party) => Assert.Throws<MlOpsException>(() => FederatedRole.Of(Place, "r", party));
}
