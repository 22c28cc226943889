using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>GetSAMLProvider</c>. Returns the SAML provider metadocument that was uploaded when the IAM SAML provider resource object
/// was created or updated.
/// </summary>
public class GetSAMLProviderRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the SAML provider resource object in IAM to get information about.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string SAMLProviderArn { get; set; }
}
