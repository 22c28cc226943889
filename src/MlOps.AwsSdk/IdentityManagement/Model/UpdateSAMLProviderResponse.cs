using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>UpdateSAMLProvider</c>.</summary>
public class UpdateSAMLProviderResponse : AmazonWebServiceResponse
{
    /// <summary>The Amazon Resource Name (ARN) of the SAML provider that was updated.</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string SAMLProviderArn { get; set; }
}
