using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>CreateSAMLProvider</c>.</summary>
public class CreateSAMLProviderResponse : AmazonWebServiceResponse
{
    /// <summary>The Amazon Resource Name (ARN) of the new SAML provider resource in IAM.</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string SAMLProviderArn { get; set; }

    /// <summary>A list of tags that are attached to the new IAM SAML provider.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
