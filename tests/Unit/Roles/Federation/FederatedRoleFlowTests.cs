using Amazon.IdentityManagement.Model;
using MlOps.Iam;
using MlOps.Roles;
using MlOps.Roles.Export;
using MlOps.Roles.Federation;
using MlOps.Roles.Recipes;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.Roles.Federation;

/// <summary>A role and the identity provider that it trusts are made, left alone, put right, taken over and removed.</summary>
public sealed class FederatedRoleFlowTests : IAsyncDisposable
{
    private const string Name = "ml-team";
    private const string RoleArn = $"arn:aws:iam::123456789012:role/{Name}";
    private const string SamlArn = "arn:aws:iam::123456789012:saml-provider/adfs";
    private const string IssuerArn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";

    private static readonly SamlMetadata First = SamlMetadataSample.Read();
    private static readonly SamlMetadata Second = SamlMetadataSample.Read(SamlMetadataSample.Text("https://other.example.com/"));

    private readonly RoleBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task What_reaches_IAM_is_what_the_document_has()
    {
        var role = await _bed.ApplyAsync(Saml(First));

        var there = (await _bed.Iam.GetRoleAsync(new GetRoleRequest { RoleName = Name }, Token)).Role;
        Assert.True(PolicyEquality.AreEqual(PublishedBlock.Read("federated-access-1", ("{args[1]}", SamlArn)), PolicyDocument.Parse(Uri.UnescapeDataString(there.AssumeRolePolicyDocument))));
        var attached = Assert.Single((await _bed.Iam.ListAttachedRolePoliciesAsync(new ListAttachedRolePoliciesRequest { RoleName = Name }, Token)).AttachedPolicies);
        Assert.Equal("arn:aws:iam::aws:policy/AmazonSageMakerFullAccess", attached.PolicyArn);
        Assert.Empty((await _bed.Iam.ListRolePoliciesAsync(new ListRolePoliciesRequest { RoleName = Name }, Token)).PolicyNames ?? []);
        Assert.Equal(First.Text, (await ReadAsync()).SAMLMetadataDocument);
        Assert.Equal(["CreateSAMLProvider", "CreateRole", "AttachRolePolicy"], _bed.Writes);
        Assert.Equal(("CREATED", SamlArn, $"{RoleArn},{SamlArn}"), (role.Status, role.ProviderArn, role.SamlRoleAttribute));
        Assert.Equal(["SAML provider adfs created", "created", "AmazonSageMakerFullAccess attached"], role.Changes);
    }

    [Fact]
    public async Task Again_it_changes_nothing()
    {
        await _bed.ApplyAsync(Saml(First));
        await _bed.ApplyAsync(GitHub("deploy"));
        var before = _bed.Writes.Count;

        var saml = await _bed.ApplyAsync(Saml(First));
        var gitHub = await _bed.ApplyAsync(GitHub("deploy"));

        Assert.Equal(("UNCHANGED", "UNCHANGED", before), (saml.Status, gitHub.Status, _bed.Writes.Count));
        Assert.Equal(["SAML provider adfs", "role"], saml.LeftAlone.Take(2));
        Assert.Equal((IssuerArn, null), (gitHub.ProviderArn, gitHub.SamlRoleAttribute));
        Assert.Equal((SamlArn, $"{RoleArn},{SamlArn}"), await AttributeAsync());

        async Task<(string?, string?)> AttributeAsync()
        {
            var read = await _bed.ReadAsync(Name);
            return (read.ProviderArn, read.SamlRoleAttribute);
        }
    }

    [Fact]
    public async Task A_plan_only_reads()
    {
        var planned = await _bed.PlanAsync(Saml(First));

        Assert.Equal(("PLANNED", SamlArn, $"{RoleArn},{SamlArn}"), (planned.Status, planned.ProviderArn, planned.SamlRoleAttribute));
        Assert.Equal("create SAML provider adfs", planned.Changes[0]);
        Assert.Empty(_bed.Writes);
    }

    [Fact]
    public async Task New_metadata_are_set_and_old_ones_are_drift()
    {
        await _bed.ApplyAsync(Saml(First));
        await _bed.Iam.UpdateSAMLProviderAsync(new UpdateSAMLProviderRequest { SAMLProviderArn = SamlArn, SAMLMetadataDocument = Second.Text }, Token);

        var drift = await _bed.CheckAsync(Name);
        var putBack = await _bed.ApplyAsync(Saml(First));
        var changed = await _bed.ApplyAsync(Saml(Second));

        var difference = Assert.Single(drift.Differences);
        Assert.Equal(("DRIFTED", "metadata of SAML provider adfs: NOT_EQUAL"), (drift.Status, difference.ToString()));
        Assert.StartsWith("SHA-256 ", difference.Expected, StringComparison.Ordinal);
        Assert.Equal(["metadata of SAML provider adfs set"], putBack.Changes);
        Assert.Equal(["metadata of SAML provider adfs set", "tags mlops:recipe:MetadataHash set"], changed.Changes);
        Assert.Equal("IN_SYNC", (await _bed.CheckAsync(Name)).Status);
    }

    [Fact]
    public async Task A_provider_that_is_gone_is_drift_and_is_made_again()
    {
        await _bed.ApplyAsync(Saml(First));
        await _bed.ApplyAsync(GitHub("deploy"));
        await _bed.Iam.DeleteSAMLProviderAsync(new DeleteSAMLProviderRequest { SAMLProviderArn = SamlArn }, Token);
        await _bed.Iam.DeleteOpenIDConnectProviderAsync(new DeleteOpenIDConnectProviderRequest { OpenIDConnectProviderArn = IssuerArn }, Token);

        Assert.Equal("SAML provider adfs: REMOVE", Assert.Single((await _bed.CheckAsync(Name)).Differences).ToString());
        Assert.Equal("OpenID Connect provider token.actions.githubusercontent.com: REMOVE", Assert.Single((await _bed.CheckAsync("deploy")).Differences).ToString());
        Assert.Null((await _bed.ReadAsync(Name)).ProviderArn);
        Assert.Equal(["SAML provider adfs created"], (await _bed.ApplyAsync(Saml(First))).Changes);
        Assert.Equal(["OpenID Connect provider token.actions.githubusercontent.com created"], (await _bed.ApplyAsync(GitHub("deploy"))).Changes);
    }

    [Fact]
    public async Task A_SAML_provider_of_others_is_used_as_it_is_and_changed_only_where_that_is_asked_for()
    {
        await _bed.Iam.CreateSAMLProviderAsync(new CreateSAMLProviderRequest { Name = "adfs", SAMLMetadataDocument = First.Text }, Token);

        var refused = await _bed.FailAsync(Saml(Second));
        var before = _bed.Writes.Count;
        var used = await _bed.ApplyAsync(Saml(null));
        var same = await _bed.ApplyAsync(Saml(First));
        var adopted = await _bed.ApplyAsync(Saml(Second), adopt: true);

        Assert.Equal(("ProviderNotOurs", SamlArn, 1), (refused.Id, refused.Resource, before));
        Assert.Equal(["created", "AmazonSageMakerFullAccess attached"], used.Changes);
        Assert.Equal(["tags mlops:recipe:MetadataHash set"], same.Changes);
        Assert.Contains("metadata of SAML provider adfs set", adopted.Changes);
        Assert.Empty((await ReadAsync()).Tags ?? []);
        var removed = await _bed.RemoveAsync(Name);
        Assert.Equal(["SAML provider adfs"], removed.LeftAlone);
        Assert.Equal(Second.Text, (await ReadAsync()).SAMLMetadataDocument);
    }

    [Fact]
    public async Task Without_metadata_there_must_be_a_provider()
    {
        Assert.Equal("ProviderNotFound", (await _bed.FailAsync(Saml(null))).Id);
        Assert.Empty(_bed.Writes);
    }

    [Fact]
    public async Task An_OpenID_Connect_provider_that_is_there_gets_the_audience_that_it_lacks_and_nothing_else()
    {
        await _bed.Iam.CreateOpenIDConnectProviderAsync(
            new CreateOpenIDConnectProviderRequest { Url = "https://token.actions.githubusercontent.com", ClientIDList = ["other"], ThumbprintList = [new('a', 40)], Tags = [new Tag { Key = "team", Value = "web" }] }, Token);

        var made = await _bed.ApplyAsync(GitHub("deploy"));
        var there = await _bed.Iam.GetOpenIDConnectProviderAsync(new GetOpenIDConnectProviderRequest { OpenIDConnectProviderArn = IssuerArn }, Token);
        var removed = await _bed.RemoveAsync("deploy");

        Assert.Equal("audience sts.amazonaws.com of OpenID Connect provider token.actions.githubusercontent.com added", made.Changes[0]);
        Assert.Equal(["other", "sts.amazonaws.com"], there.ClientIDList);
        Assert.Equal([new('a', 40)], there.ThumbprintList);
        Assert.Equal("team=web", Assert.Single(there.Tags.Select(tag => $"{tag.Key}={tag.Value}")));
        Assert.Equal(["OpenID Connect provider token.actions.githubusercontent.com"], removed.LeftAlone);
        Assert.NotNull(await _bed.Iam.GetOpenIDConnectProviderAsync(new GetOpenIDConnectProviderRequest { OpenIDConnectProviderArn = IssuerArn }, Token));
    }

    [Fact]
    public async Task An_audience_that_somebody_took_away_is_drift()
    {
        await _bed.ApplyAsync(GitHub("deploy"));
        await _bed.Iam.DeleteOpenIDConnectProviderAsync(new DeleteOpenIDConnectProviderRequest { OpenIDConnectProviderArn = IssuerArn }, Token);
        await _bed.Iam.CreateOpenIDConnectProviderAsync(new CreateOpenIDConnectProviderRequest { Url = "https://token.actions.githubusercontent.com" }, Token);

        Assert.Equal(
            "audience sts.amazonaws.com of OpenID Connect provider token.actions.githubusercontent.com: REMOVE", Assert.Single((await _bed.CheckAsync("deploy")).Differences).ToString());
    }

    [Fact]
    public async Task A_provider_goes_with_the_last_role_that_trusts_it()
    {
        await _bed.ApplyAsync(Saml(First));
        await _bed.ApplyAsync(Saml(First, "ml-approvers"));

        var first = await _bed.RemoveAsync(Name);
        var kept = await ReadAsync();
        var second = await _bed.RemoveAsync("ml-approvers");

        Assert.Equal(["SAML provider adfs"], first.LeftAlone);
        Assert.Equal(["AmazonSageMakerFullAccess detached", "deleted"], first.Changes);
        Assert.Equal(First.Text, kept.SAMLMetadataDocument);
        Assert.Equal(["AmazonSageMakerFullAccess detached", "SAML provider adfs deleted", "deleted"], second.Changes);
        Assert.Empty(second.LeftAlone);
        Assert.Empty((await _bed.Iam.ListSAMLProvidersAsync(Token)).SAMLProviderList ?? []);
    }

    [Fact]
    public async Task A_mark_that_somebody_copied_to_another_provider_marks_nothing()
    {
        await _bed.ApplyAsync(Saml(First));
        var marked = (await ReadAsync()).Tags;
        await _bed.Iam.CreateSAMLProviderAsync(new CreateSAMLProviderRequest { Name = "okta", SAMLMetadataDocument = First.Text, Tags = marked }, Token);

        Assert.Equal("ProviderNotOurs", (await _bed.FailAsync(place => FederatedRole.Of(place, "other", new SamlParty("okta") { Metadata = Second }))).Id);
    }

    [Fact]
    public async Task A_role_that_trusted_another_is_given_the_new_trust()
    {
        await _bed.ApplyAsync(Saml(First));

        var changed = await _bed.ApplyAsync(GitHub(Name));

        Assert.Equal("OpenID Connect provider token.actions.githubusercontent.com created", changed.Changes[0]);
        Assert.Contains("trust policy set", changed.Changes);
        Assert.Equal(IssuerArn, changed.ProviderArn);
        Assert.Equal("IN_SYNC", (await _bed.CheckAsync(Name)).Status);
    }

    [Fact]
    public async Task A_certificate_that_ended_is_warned_of_once_and_noted_and_is_no_drift()
    {
        var ended = SamlMetadataSample.Read(SamlMetadataSample.Text(certificate: SamlMetadataSample.Certificate(new DateTimeOffset(2015, 1, 2, 0, 0, 0, TimeSpan.Zero), "CN=old")));
        var observer = new RecordingObserver();

        await _bed.ApplyAsync(Saml(ended), observer: observer);
        var report = await _bed.CheckAsync(Name);

        const string Note = "The signing certificate CN=old of SAML provider adfs ended on 2015-01-02.";
        Assert.StartsWith(Note, Assert.Single(observer.Warnings), StringComparison.Ordinal);
        Assert.StartsWith(Note, Assert.Single(report.Notes), StringComparison.Ordinal);
        Assert.Equal("IN_SYNC", report.Status);
    }

    [Fact]
    public async Task The_provider_is_written_with_the_role_unless_it_is_of_others()
    {
        var saml = await _bed.PlanAsync(Saml(First));
        var gitHub = await _bed.PlanAsync(GitHub("deploy"));

        Assert.Contains("AWS::IAM::SAMLProvider", Write(saml, "CloudFormation"), StringComparison.Ordinal);
        Assert.Contains("AWS::IAM::OIDCProvider", Write(gitHub, "CloudFormation"), StringComparison.Ordinal);
        Assert.Contains("\"aws_iam_saml_provider\"", Write(saml, "Terraform"), StringComparison.Ordinal);
        Assert.Contains("\"aws_iam_openid_connect_provider\"", Write(gitHub, "Terraform"), StringComparison.Ordinal);
        Assert.Contains("\"SAMLProvider\"", Write(saml, "Json"), StringComparison.Ordinal);
        Assert.Contains("\"OpenIDConnectProvider\"", Write(gitHub, "Json"), StringComparison.Ordinal);
        Assert.DoesNotContain("--s3-bucket", RoleExport.Write(saml, "CloudFormation").Usage, StringComparison.Ordinal);
        var large = SamlMetadataSample.Read(SamlMetadataSample.Text().Replace("xxx", new string('x', 200), StringComparison.Ordinal));
        Assert.EndsWith("--s3-bucket BUCKET", RoleExport.Write(await _bed.PlanAsync(Saml(large)), "CloudFormation").Usage, StringComparison.Ordinal);

        await _bed.ApplyAsync(Saml(First));
        Assert.Equal(Write(saml, "Json"), Write(await _bed.ReadAsync(Name), "Json"));
        await _bed.Iam.CreateOpenIDConnectProviderAsync(new CreateOpenIDConnectProviderRequest { Url = "https://token.actions.githubusercontent.com" }, Token);
        Assert.DoesNotContain("OIDCProvider", Write(await _bed.PlanAsync(GitHub("deploy")), "CloudFormation"), StringComparison.Ordinal);
    }

    private static string Write(MlRole role, string format) => RoleExport.Write(role, format).Text;

    private static Func<RecipePlace, RoleRecipe> Saml(SamlMetadata? metadata, string name = Name) => place => FederatedRole.Of(place, name, new SamlParty("adfs") { Metadata = metadata });

    private static Func<RecipePlace, RoleRecipe> GitHub(string name) => place => FederatedRole.Of(place, name, new GitHubParty("octo-org", "octo-repo") { Branches = ["main"] });

    private Task<GetSAMLProviderResponse> ReadAsync() => _bed.Iam.GetSAMLProviderAsync(new GetSAMLProviderRequest { SAMLProviderArn = SamlArn }, Token);
}
