using System.Collections.Immutable;
using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Roles.Federation;

/// <summary>The calls that change an identity provider.</summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class ProviderCalls(AwsSession session)
{
    public Task CreateAsync(IdentityProvider provider, ImmutableSortedDictionary<string, string> tags, CancellationToken cancellationToken) => provider switch
    {
        SamlProvider saml => session.Iam.CreateSAMLProviderAsync(
            new CreateSAMLProviderRequest { Name = saml.ProviderName, SAMLMetadataDocument = saml.Metadata!.Text, Tags = ToTags(tags) }, cancellationToken)
            .MapErrorsAsync("iam", "CreateSAMLProvider", saml.Arn),

        // Without thumbprints IAM finds out by itself whom to believe (API reference, CreateOpenIDConnectProvider).
        OpenIdConnectProvider issuer => session.Iam.CreateOpenIDConnectProviderAsync(
            new CreateOpenIDConnectProviderRequest { Url = issuer.Issuer, ClientIDList = [.. issuer.Audiences], Tags = ToTags(tags) }, cancellationToken)
            .MapErrorsAsync("iam", "CreateOpenIDConnectProvider", issuer.Arn),
        _ => throw new ArgumentOutOfRangeException(nameof(provider)),
    };

    public Task SetMetadataAsync(SamlProvider provider, CancellationToken cancellationToken) => session.Iam.UpdateSAMLProviderAsync(
        new UpdateSAMLProviderRequest { SAMLProviderArn = provider.Arn, SAMLMetadataDocument = provider.Metadata!.Text }, cancellationToken).MapErrorsAsync("iam", "UpdateSAMLProvider", provider.Arn);

    public Task AddAudienceAsync(OpenIdConnectProvider provider, string audience, CancellationToken cancellationToken) => session.Iam.AddClientIDToOpenIDConnectProviderAsync(
        new AddClientIDToOpenIDConnectProviderRequest { OpenIDConnectProviderArn = provider.Arn, ClientID = audience }, cancellationToken).MapErrorsAsync("iam", "AddClientIDToOpenIDConnectProvider", provider.Arn);

    public Task DeleteAsync(IdentityProvider provider, CancellationToken cancellationToken) => (provider is SamlProvider
        ? (Task)session.Iam.DeleteSAMLProviderAsync(new DeleteSAMLProviderRequest { SAMLProviderArn = provider.Arn }, cancellationToken).MapErrorsAsync("iam", "DeleteSAMLProvider", provider.Arn)
        : session.Iam.DeleteOpenIDConnectProviderAsync(new DeleteOpenIDConnectProviderRequest { OpenIDConnectProviderArn = provider.Arn }, cancellationToken)
            .MapErrorsAsync("iam", "DeleteOpenIDConnectProvider", provider.Arn)).OrGoneAsync();

    private static List<Tag> ToTags(ImmutableSortedDictionary<string, string> tags) => [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })];
}
