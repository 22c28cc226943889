using System.Collections.Immutable;
using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Iam;

namespace MlOps.Roles.Federation;

/// <summary>Reads the identity providers that there are, and who trusts them.</summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class ExistingProviders(AwsSession session)
{
    /// <summary>Finds a provider; null where there is none, or none is wanted.</summary>
    /// <param name="wanted">The provider; null for none.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<ExistingProvider?> FindAsync(IdentityProvider? wanted, CancellationToken cancellationToken)
    {
        try
        {
            return wanted switch
            {
                SamlProvider saml => await ReadAsync(saml, cancellationToken).ConfigureAwait(false),
                OpenIdConnectProvider issuer => await ReadAsync(issuer, cancellationToken).ConfigureAwait(false),
                _ => null,
            };
        }
        catch (MlOpsException error) when (error.InnerException is NoSuchEntityException)
        {
            return null;
        }
    }

    /// <summary>The same provider, with the other roles that trust it: those would let nobody in any more without it.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="role">The role that is not meant.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<ExistingProvider> WithOtherRolesAsync(ExistingProvider provider, string role, CancellationToken cancellationToken)
    {
        var roles = await Pages.ReadAllAsync<Role>(async marker =>
        {
            var page = await session.Iam.ListRolesAsync(new ListRolesRequest { Marker = marker }, cancellationToken).MapErrorsAsync("iam", "ListRoles", null).ConfigureAwait(false);
            return (page.Roles, page.Marker);
        }).ConfigureAwait(false);
        return provider with { OtherRoles = [.. roles.Where(other => other.RoleName != role && Trusts(other, provider.Wanted.Arn)).Select(other => other.RoleName)] };
    }

    private async Task<ExistingProvider> ReadAsync(SamlProvider wanted, CancellationToken cancellationToken)
    {
        var there = await session.Iam.GetSAMLProviderAsync(new GetSAMLProviderRequest { SAMLProviderArn = wanted.Arn }, cancellationToken)
            .MapErrorsAsync("iam", "GetSAMLProvider", wanted.Arn).ConfigureAwait(false);
        return new(wanted) { Tags = ToDictionary(there.Tags), Metadata = there.SAMLMetadataDocument };
    }

    private async Task<ExistingProvider> ReadAsync(OpenIdConnectProvider wanted, CancellationToken cancellationToken)
    {
        var there = await session.Iam.GetOpenIDConnectProviderAsync(new GetOpenIDConnectProviderRequest { OpenIDConnectProviderArn = wanted.Arn }, cancellationToken)
            .MapErrorsAsync("iam", "GetOpenIDConnectProvider", wanted.Arn).ConfigureAwait(false);
        return new(wanted) { Tags = ToDictionary(there.Tags), Audiences = [.. there.ClientIDList ?? []] };
    }

    // A policy that this project cannot read is taken for one that trusts it.
    private static bool Trusts(Role role, string arn) => EncodedPolicy.Read(role.AssumeRolePolicyDocument) is not { } trust
        ? Uri.UnescapeDataString(role.AssumeRolePolicyDocument ?? "").Contains(arn, StringComparison.Ordinal)
        : trust.Statements.Any(statement => statement.Principals.Any(principal => principal.Type == "Federated" && principal.Value == arn));

    private static ImmutableSortedDictionary<string, string> ToDictionary(List<Tag>? tags) =>
        (tags ?? []).Aggregate(ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase), (known, tag) => known.SetItem(tag.Key, tag.Value));
}
