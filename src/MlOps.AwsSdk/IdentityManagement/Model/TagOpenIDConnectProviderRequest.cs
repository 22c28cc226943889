using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>TagOpenIDConnectProvider</c>. Adds one or more tags to an OpenID Connect (OIDC)-compatible identity provider.
/// </summary>
public class TagOpenIDConnectProviderRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The ARN of the OIDC identity provider in IAM to which you want to add tags.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string OpenIDConnectProviderArn { get; set; }

    /// <summary>The list of tags that you want to attach to the OIDC identity provider in IAM.</summary>
    [AWSProperty(Required = true, Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
