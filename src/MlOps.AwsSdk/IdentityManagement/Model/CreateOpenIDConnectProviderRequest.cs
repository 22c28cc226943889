using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>CreateOpenIDConnectProvider</c>. Creates an IAM entity to describe an identity provider (IdP) that supports OpenID
/// Connect (OIDC).
/// </summary>
public class CreateOpenIDConnectProviderRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The URL of the identity provider.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 255)]
    public string Url { get; set; }

    /// <summary>Provides a list of client IDs, also known as audiences.</summary>
    public List<string> ClientIDList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A list of server certificate thumbprints for the OpenID Connect (OIDC) identity provider's server certificates.</summary>
    public List<string> ThumbprintList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A list of tags that you want to attach to the new IAM OpenID Connect (OIDC) provider.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
