using System.Text.Json.Nodes;
using Amazon;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using MlOps.Sandbox;

namespace MlOps.Unit.Sandbox;

/// <summary>SAML and OpenID Connect providers of IAM.</summary>
public sealed class IamProviderTests : IAsyncDisposable
{
    private const string Issuer = "https://token.actions.githubusercontent.com";
    private const string IssuerArn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";
    private const string SamlArn = "arn:aws:iam::123456789012:saml-provider/staff";
    private const string Thumbprint = "0123456789abcdef0123456789abcdef01234567";

    private readonly EmbeddedAws _sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
    private readonly AmazonIdentityManagementServiceClient _iam;

    public IamProviderTests() => _iam = Client(_sandbox);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _iam.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_SAML_provider_is_created_read_updated_listed_and_deleted()
    {
        var created = await _iam.CreateSAMLProviderAsync(new CreateSAMLProviderRequest { Name = "staff", SAMLMetadataDocument = Metadata("https://a.example.com/"), Tags = [new Tag { Key = "team", Value = "ml" }] }, Token);
        await _iam.TagSAMLProviderAsync(new TagSAMLProviderRequest { SAMLProviderArn = SamlArn, Tags = [new Tag { Key = "stage", Value = "dev" }] }, Token);
        var read = await _iam.GetSAMLProviderAsync(new GetSAMLProviderRequest { SAMLProviderArn = SamlArn }, Token);
        var updated = await _iam.UpdateSAMLProviderAsync(new UpdateSAMLProviderRequest { SAMLProviderArn = SamlArn, SAMLMetadataDocument = Metadata("https://b.example.com/", "2030-05-01T00:00:00Z") }, Token);
        var again = await _iam.GetSAMLProviderAsync(new GetSAMLProviderRequest { SAMLProviderArn = SamlArn }, Token);
        var listed = Assert.Single((await _iam.ListSAMLProvidersAsync(Token)).SAMLProviderList);
        await _iam.DeleteSAMLProviderAsync(new DeleteSAMLProviderRequest { SAMLProviderArn = SamlArn }, Token);

        Assert.Equal((SamlArn, SamlArn), (created.SAMLProviderArn, updated.SAMLProviderArn));
        Assert.Equal(Metadata("https://a.example.com/"), read.SAMLMetadataDocument);
        Assert.Equal("Allowed", read.AssertionEncryptionMode.Value);
        Assert.Equal(["stage=dev", "team=ml"], read.Tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
        Assert.Equal((Metadata("https://b.example.com/", "2030-05-01T00:00:00Z"), read.SAMLProviderUUID), (again.SAMLMetadataDocument, again.SAMLProviderUUID));
        Assert.Equal((SamlArn, new DateTime(2030, 5, 1, 0, 0, 0, DateTimeKind.Utc)), (listed.Arn, listed.ValidUntil!.Value.ToUniversalTime()));
        Assert.Empty((await _iam.ListSAMLProvidersAsync(Token)).SAMLProviderList ?? []);
    }

    [Fact]
    public async Task A_SAML_provider_keeps_two_private_keys()
    {
        await CreateAsync("staff");
        var update = new UpdateSAMLProviderRequest { SAMLProviderArn = SamlArn, AddPrivateKey = "key", AssertionEncryptionMode = AssertionEncryptionModeType.Required };
        await _iam.UpdateSAMLProviderAsync(update, Token);
        await _iam.UpdateSAMLProviderAsync(update, Token);

        var third = await Assert.ThrowsAsync<LimitExceededException>(() => _iam.UpdateSAMLProviderAsync(update, Token));
        var read = await _iam.GetSAMLProviderAsync(new GetSAMLProviderRequest { SAMLProviderArn = SamlArn }, Token);
        await _iam.UpdateSAMLProviderAsync(new UpdateSAMLProviderRequest { SAMLProviderArn = SamlArn, RemovePrivateKey = read.PrivateKeyList[0].KeyId }, Token);
        var left = await _iam.GetSAMLProviderAsync(new GetSAMLProviderRequest { SAMLProviderArn = SamlArn }, Token);

        Assert.Equal("Cannot exceed quota for PrivateKeysPerSAMLProvider: 2", third.Message);
        Assert.Equal(("Required", 2), (read.AssertionEncryptionMode.Value, read.PrivateKeyList.Count));
        Assert.Equal(read.PrivateKeyList[1].KeyId, Assert.Single(left.PrivateKeyList).KeyId);
    }

    [Fact]
    public async Task What_is_no_metadata_of_an_identity_provider_is_refused()
    {
        var noXml = await Assert.ThrowsAsync<InvalidInputException>(() => CreateAsync("staff", new string('x', 1000)));
        var other = await Assert.ThrowsAsync<InvalidInputException>(() => CreateAsync("staff", Metadata("a").Replace("IDPSSODescriptor", "SPSSODescriptor", StringComparison.Ordinal)));
        var entity = await Assert.ThrowsAsync<InvalidInputException>(() => CreateAsync("staff", $"<!DOCTYPE e [<!ENTITY x 'y'>]>{Metadata("a")}"));
        var certificate = await Assert.ThrowsAsync<InvalidInputException>(() => CreateAsync("staff", Metadata("a").Replace(
            "</EntityDescriptor>", "<X509Certificate xmlns=\"http://www.w3.org/2000/09/xmldsig#\">bm9uZQ==</X509Certificate></EntityDescriptor>", StringComparison.Ordinal)));
        var small = await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() => CreateAsync("staff", "<EntityDescriptor/>"));

        Assert.All(new[] { noXml, other, entity, certificate }, error => Assert.Equal("Could not parse metadata", error.Message));
        Assert.Equal(("ValidationError", "1 validation error detected: Value at 'sAMLMetadataDocument' failed to satisfy constraint: Member must have length greater than or equal to 1000"), (small.ErrorCode, small.Message));
        Assert.Empty((await _iam.ListSAMLProvidersAsync(Token)).SAMLProviderList ?? []);
    }

    [Fact]
    public async Task Providers_that_are_there_or_are_not_are_said()
    {
        await CreateAsync("staff");
        await _iam.CreateOpenIDConnectProviderAsync(new CreateOpenIDConnectProviderRequest { Url = Issuer }, Token);
        const string None = "arn:aws:iam::123456789012:saml-provider/nobody";
        const string NoIssuer = "arn:aws:iam::123456789012:oidc-provider/nobody.example.com";

        var saml = await Assert.ThrowsAsync<EntityAlreadyExistsException>(() => CreateAsync("staff"));
        var oidc = await Assert.ThrowsAsync<EntityAlreadyExistsException>(() => _iam.CreateOpenIDConnectProviderAsync(new CreateOpenIDConnectProviderRequest { Url = Issuer }, Token));
        var noSaml = await Assert.ThrowsAsync<NoSuchEntityException>(() => _iam.GetSAMLProviderAsync(new GetSAMLProviderRequest { SAMLProviderArn = None }, Token));
        var noOidc = await Assert.ThrowsAsync<NoSuchEntityException>(() => _iam.GetOpenIDConnectProviderAsync(new GetOpenIDConnectProviderRequest { OpenIDConnectProviderArn = NoIssuer }, Token));
        var notDeleted = await Assert.ThrowsAsync<NoSuchEntityException>(() => _iam.DeleteOpenIDConnectProviderAsync(new DeleteOpenIDConnectProviderRequest { OpenIDConnectProviderArn = NoIssuer }, Token));

        Assert.Equal("Provider with name staff already exists.", saml.Message);
        Assert.Equal($"Provider with url {Issuer} already exists.", oidc.Message);
        Assert.Equal($"Manifest not found for arn {None}", noSaml.Message);
        Assert.Equal($"OpenIDConnect Provider not found for arn {NoIssuer}", noOidc.Message);
        Assert.Equal($"OpenId connect Provider {NoIssuer} cannot be found.", notDeleted.Message);
        await Assert.ThrowsAsync<NoSuchEntityException>(() => _iam.DeleteSAMLProviderAsync(new DeleteSAMLProviderRequest { SAMLProviderArn = None }, Token));
    }

    [Fact]
    public async Task An_OpenID_Connect_provider_is_created_read_changed_listed_and_deleted()
    {
        var created = await _iam.CreateOpenIDConnectProviderAsync(
            new CreateOpenIDConnectProviderRequest { Url = Issuer, ClientIDList = ["sts.amazonaws.com"], ThumbprintList = [Thumbprint], Tags = [new Tag { Key = "team", Value = "ml" }] }, Token);
        var add = new AddClientIDToOpenIDConnectProviderRequest { OpenIDConnectProviderArn = IssuerArn, ClientID = "other" };
        await _iam.AddClientIDToOpenIDConnectProviderAsync(add, Token);
        await _iam.AddClientIDToOpenIDConnectProviderAsync(add, Token);
        await _iam.UpdateOpenIDConnectProviderThumbprintAsync(new UpdateOpenIDConnectProviderThumbprintRequest { OpenIDConnectProviderArn = IssuerArn, ThumbprintList = [new('a', 40), new('b', 40)] }, Token);
        await _iam.TagOpenIDConnectProviderAsync(new TagOpenIDConnectProviderRequest { OpenIDConnectProviderArn = IssuerArn, Tags = [new Tag { Key = "team", Value = "other" }] }, Token);
        var read = await _iam.GetOpenIDConnectProviderAsync(new GetOpenIDConnectProviderRequest { OpenIDConnectProviderArn = IssuerArn }, Token);
        var listed = Assert.Single((await _iam.ListOpenIDConnectProvidersAsync(new ListOpenIDConnectProvidersRequest(), Token)).OpenIDConnectProviderList);
        await _iam.DeleteOpenIDConnectProviderAsync(new DeleteOpenIDConnectProviderRequest { OpenIDConnectProviderArn = IssuerArn }, Token);

        Assert.Equal((IssuerArn, IssuerArn), (created.OpenIDConnectProviderArn, listed.Arn));
        Assert.Equal("token.actions.githubusercontent.com", read.Url);
        Assert.Equal(["sts.amazonaws.com", "other"], read.ClientIDList);
        Assert.Equal([new('a', 40), new('b', 40)], read.ThumbprintList);
        Assert.Equal("other", Assert.Single(read.Tags).Value);
        Assert.Empty((await _iam.ListOpenIDConnectProvidersAsync(new ListOpenIDConnectProvidersRequest(), Token)).OpenIDConnectProviderList ?? []);
    }

    [Fact]
    public async Task Quotas_of_providers_hold()
    {
        await _iam.CreateOpenIDConnectProviderAsync(new CreateOpenIDConnectProviderRequest { Url = Issuer, ClientIDList = [.. Enumerable.Range(0, 100).Select(number => $"c{number}")] }, Token);
        for (var number = 0; number < 100; number++)
        {
            await CreateAsync($"p{number}");
        }

        var clients = await Assert.ThrowsAsync<LimitExceededException>(() => _iam.AddClientIDToOpenIDConnectProviderAsync(new AddClientIDToOpenIDConnectProviderRequest { OpenIDConnectProviderArn = IssuerArn, ClientID = "more" }, Token));
        var thumbprints = await Assert.ThrowsAsync<InvalidInputException>(() => _iam.UpdateOpenIDConnectProviderThumbprintAsync(
            new UpdateOpenIDConnectProviderThumbprintRequest { OpenIDConnectProviderArn = IssuerArn, ThumbprintList = [.. Enumerable.Repeat(Thumbprint, 6)] }, Token));
        var providers = await Assert.ThrowsAsync<LimitExceededException>(() => CreateAsync("more"));
        var tags = await Assert.ThrowsAsync<LimitExceededException>(() => _iam.TagOpenIDConnectProviderAsync(
            new TagOpenIDConnectProviderRequest { OpenIDConnectProviderArn = IssuerArn, Tags = [.. Enumerable.Range(0, 51).Select(number => new Tag { Key = $"k{number}", Value = "v" })] }, Token));

        Assert.Equal("Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100", clients.Message);
        Assert.Equal("Thumbprint list must contain fewer than 5 entries.", thumbprints.Message);
        Assert.Equal("Cannot exceed quota for SAMLProvidersPerAccount: 100", providers.Message);
        Assert.Equal("The number of tags has reached the maximum limit.", tags.Message);
    }

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("example.com")]
    [InlineData("https://")]
    [InlineData("https://example.com?a=b")]
    public async Task An_issuer_is_an_address_of_https(string url)
    {
        var error = await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() => _iam.CreateOpenIDConnectProviderAsync(new CreateOpenIDConnectProviderRequest { Url = url }, Token));

        Assert.Equal(("ValidationError", "Invalid Open ID Connect Provider URL"), (error.ErrorCode, error.Message));
    }

    [Theory]
    [InlineData("""{"StringEquals":{"token.actions.githubusercontent.com:sub":"repo:o/r:ref:refs/heads/main"}}""")]
    [InlineData("""{"StringLike":{"token.actions.githubusercontent.com:sub":["repo:o/r:*","repo:o/s:*"]}}""")]
    [InlineData("""{"StringLike":{"token.actions.githubusercontent.com:sub":["repo:o/r","*"]}}""")]
    [InlineData("""{"StringLike":{"token.actions.githubusercontent.com:job_workflow_ref":"o/r/.github/workflows/*@refs/heads/main"}}""")]
    public Task Whoever_says_whose_workflows_may_trust_GitHub(string condition) => TrustAsync(IssuerArn, condition);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"}}""")]
    [InlineData("""{"StringEquals":{"token.actions.githubusercontent.com:repository":"o/r"}}""")]
    [InlineData("""{"StringLike":{"token.actions.githubusercontent.com:sub":"*"}}""")]
    [InlineData("""{"StringLike":{"token.actions.githubusercontent.com:sub":["*","repo:o/r"]}}""")]
    [InlineData("""{"StringNotEquals":{"token.actions.githubusercontent.com:sub":"repo:o/r:ref:refs/heads/main"}}""")]
    public async Task Whoever_trusts_GitHub_says_whose_workflows(string condition)
    {
        var error = await Assert.ThrowsAsync<MalformedPolicyDocumentException>(() => TrustAsync(IssuerArn, condition));

        Assert.Equal(
            $"Trust policy with trusted principal {IssuerArn} must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, token.actions.githubusercontent.com:sub or token.actions.githubusercontent.com:job_workflow_ref which is not scoped to all.",
            error.Message);
    }

    [Theory]
    [InlineData("token.actions.githubusercontent.com/octo", "token.actions.githubusercontent.com/octo:sub", "repo:o/r:environment:prod")]
    [InlineData("gitlab.com", "gitlab.com:sub", "project_path:group/*")]
    [InlineData("app.terraform.io", "app.terraform.io:sub", "organization:o:*")]
    [InlineData("agent.buildkite.com", "agent.buildkite.com:sub", "organization:o:*")]
    [InlineData("studio.datachain.ai/api", "studio.datachain.ai/api:sub", "credentials:team/*")]
    [InlineData("oidc.op1.openshiftapps.com/2f785sojlpb85i7402pk3qogugim5nfb", "oidc.op1.openshiftapps.com/2f785sojlpb85i7402pk3qogugim5nfb:sub", "system:serviceaccount:t:*")]
    [InlineData("api.pulumi.com/oidc", "api.pulumi.com/oidc:aud", "aws:o")]
    [InlineData("oidc.vercel.com", "oidc.vercel.com:aud", "https://vercel.com/team")]
    [InlineData("sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/", "sts:RoleSessionName", "MicrosoftSentinel_61c028b9-510c-4f84-bfb2-f48d33b6b542")]
    public async Task Whoever_trusts_an_issuer_that_is_shared_says_whose_tokens(string issuer, string key, string value)
    {
        var arn = "arn:aws:iam::123456789012:oidc-provider/" + issuer;

        await TrustAsync(arn, $$$"""{"StringLike":{"{{{key}}}":"{{{value}}}"}}""");
        var error = await Assert.ThrowsAsync<MalformedPolicyDocumentException>(() => TrustAsync(arn, $$$"""{"StringEquals":{"{{{issuer}}}:azp":"a"}}"""));

        Assert.Contains($", {key} ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_trusts_Cognito_says_whose_identity_pool()
    {
        await TrustAsync("cognito-identity.amazonaws.com", """{"StringEquals":{"cognito-identity.amazonaws.com:aud":"us-west-2:61c028b9-510c-4f84-bfb2-f48d33b6b542"}}""");

        Assert.Equal(
            "A condition block must be present for the Cognito provider",
            (await Assert.ThrowsAsync<MalformedPolicyDocumentException>(() => TrustAsync("cognito-identity.amazonaws.com", "{}"))).Message);
    }

    [Fact]
    public Task An_issuer_of_ones_own_needs_no_condition() => TrustAsync("arn:aws:iam::123456789012:oidc-provider/idp.example.com", "{}");

    [Fact]
    public async Task A_role_keeps_its_trust_in_a_provider_that_is_deleted()
    {
        await CreateAsync("staff");
        await _iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "r", AssumeRolePolicyDocument = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"{{SamlArn}}"},"Action":"sts:AssumeRoleWithSAML"}]}""" }, Token);
        await _iam.DeleteSAMLProviderAsync(new DeleteSAMLProviderRequest { SAMLProviderArn = SamlArn }, Token);

        Assert.Contains(SamlArn, Uri.UnescapeDataString((await _iam.GetRoleAsync(new GetRoleRequest { RoleName = "r" }, Token)).Role.AssumeRolePolicyDocument), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Providers_are_created_and_called_with_permission_only()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions
        {
            EnforceIam = true,
            CallerPolicies = new Dictionary<string, JsonObject>
            {
                ["operator"] = JsonNode.Parse($$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:CreateSAMLProvider","iam:CreateOpenIDConnectProvider"],"Resource":"*"}]}""")!.AsObject(),
            },
        });
        using var iam = Client(sandbox);
        List<Tag> tags = [new Tag { Key = "team", Value = "ml" }];
        await iam.CreateSAMLProviderAsync(new CreateSAMLProviderRequest { Name = "plain", SAMLMetadataDocument = Metadata("a") }, Token);

        Assert.Equal("iam:TagSAMLProvider", await DeniedAsync(() => iam.CreateSAMLProviderAsync(new CreateSAMLProviderRequest { Name = "staff", SAMLMetadataDocument = Metadata("a"), Tags = tags }, Token)));
        Assert.Equal("iam:TagOpenIDConnectProvider", await DeniedAsync(() => iam.CreateOpenIDConnectProviderAsync(new CreateOpenIDConnectProviderRequest { Url = Issuer, Tags = tags }, Token)));
        Assert.Equal("iam:GetSAMLProvider", await DeniedAsync(() => iam.GetSAMLProviderAsync(new GetSAMLProviderRequest { SAMLProviderArn = SamlArn }, Token)));
        Assert.Equal("iam:UpdateSAMLProvider", await DeniedAsync(() => iam.UpdateSAMLProviderAsync(new UpdateSAMLProviderRequest { SAMLProviderArn = SamlArn }, Token)));
        Assert.Equal("iam:DeleteSAMLProvider", await DeniedAsync(() => iam.DeleteSAMLProviderAsync(new DeleteSAMLProviderRequest { SAMLProviderArn = SamlArn }, Token)));
        Assert.Equal("iam:ListSAMLProviders", await DeniedAsync(() => iam.ListSAMLProvidersAsync(Token)));
        Assert.Equal("iam:TagSAMLProvider", await DeniedAsync(() => iam.TagSAMLProviderAsync(new TagSAMLProviderRequest { SAMLProviderArn = SamlArn, Tags = tags }, Token)));
        Assert.Equal("iam:GetOpenIDConnectProvider", await DeniedAsync(() => iam.GetOpenIDConnectProviderAsync(new GetOpenIDConnectProviderRequest { OpenIDConnectProviderArn = IssuerArn }, Token)));
        Assert.Equal("iam:AddClientIDToOpenIDConnectProvider", await DeniedAsync(() => iam.AddClientIDToOpenIDConnectProviderAsync(new AddClientIDToOpenIDConnectProviderRequest { OpenIDConnectProviderArn = IssuerArn, ClientID = "c" }, Token)));
        Assert.Equal("iam:DeleteOpenIDConnectProvider", await DeniedAsync(() => iam.DeleteOpenIDConnectProviderAsync(new DeleteOpenIDConnectProviderRequest { OpenIDConnectProviderArn = IssuerArn }, Token)));
        Assert.Equal("iam:ListOpenIDConnectProviders", await DeniedAsync(() => iam.ListOpenIDConnectProvidersAsync(new ListOpenIDConnectProvidersRequest(), Token)));
        Assert.Equal("iam:TagOpenIDConnectProvider", await DeniedAsync(() => iam.TagOpenIDConnectProviderAsync(new TagOpenIDConnectProviderRequest { OpenIDConnectProviderArn = IssuerArn, Tags = tags }, Token)));
        Assert.Equal("iam:UpdateOpenIDConnectProviderThumbprint", await DeniedAsync(() => iam.UpdateOpenIDConnectProviderThumbprintAsync(
            new UpdateOpenIDConnectProviderThumbprintRequest { OpenIDConnectProviderArn = IssuerArn, ThumbprintList = [Thumbprint] }, Token)));
    }

    private static async Task<string> DeniedAsync(Func<Task> call)
    {
        const string Words = "is not authorized to perform: ";
        var message = (await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(call)).Message;
        return message[(message.IndexOf(Words, StringComparison.Ordinal) + Words.Length)..].Split(' ')[0];
    }

    private static AmazonIdentityManagementServiceClient Client(EmbeddedAws sandbox) => new(
        sandbox.CredentialsFor(RawClient.Account), new AmazonIdentityManagementServiceConfig { RegionEndpoint = RegionEndpoint.USWest2, HttpClientFactory = sandbox.HttpClientFactory, MaxErrorRetry = 0 });

    private async Task TrustAsync(string provider, string condition)
    {
        var trust = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"{{provider}}"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{{condition}}}]}""";
        await _iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "r", AssumeRolePolicyDocument = trust }, Token);
        await _iam.UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest { RoleName = "r", PolicyDocument = trust }, Token);
        await _iam.DeleteRoleAsync(new DeleteRoleRequest { RoleName = "r" }, Token);
    }

    private static string Metadata(string entity, string? validUntil = null) => $"""
        <EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{entity}"{(validUntil is null ? "" : $" validUntil=\"{validUntil}\"")}>
          <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">{new string(' ', 1000)}</IDPSSODescriptor>
        </EntityDescriptor>
        """;

    private Task<CreateSAMLProviderResponse> CreateAsync(string name, string? metadata = null) => _iam.CreateSAMLProviderAsync(new CreateSAMLProviderRequest { Name = name, SAMLMetadataDocument = metadata ?? Metadata("https://a.example.com/") }, Token);
}
