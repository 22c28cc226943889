using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>DeleteSAMLProvider</c>. Deletes a SAML provider resource in IAM.</summary>
public class DeleteSAMLProviderRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the SAML provider to delete.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string SAMLProviderArn { get; set; }
}
