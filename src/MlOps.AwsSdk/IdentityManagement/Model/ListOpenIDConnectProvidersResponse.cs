using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>ListOpenIDConnectProviders</c>.</summary>
public class ListOpenIDConnectProvidersResponse : AmazonWebServiceResponse
{
    /// <summary>The list of IAM OIDC provider resource objects defined in the Amazon Web Services account.</summary>
    public List<OpenIDConnectProviderListEntry> OpenIDConnectProviderList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
