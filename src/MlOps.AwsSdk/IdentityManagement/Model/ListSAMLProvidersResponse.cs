using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>ListSAMLProviders</c>.</summary>
public class ListSAMLProvidersResponse : AmazonWebServiceResponse
{
    /// <summary>The list of SAML provider resource objects defined in IAM for this Amazon Web Services account.</summary>
    public List<SAMLProviderListEntry> SAMLProviderList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
