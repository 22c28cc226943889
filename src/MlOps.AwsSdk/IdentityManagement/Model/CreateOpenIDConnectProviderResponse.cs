using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>CreateOpenIDConnectProvider</c>.</summary>
public class CreateOpenIDConnectProviderResponse : AmazonWebServiceResponse
{
    /// <summary>The Amazon Resource Name (ARN) of the new IAM OpenID Connect provider that is created.</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string OpenIDConnectProviderArn { get; set; }

    /// <summary>A list of tags that are attached to the new IAM OIDC provider.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
