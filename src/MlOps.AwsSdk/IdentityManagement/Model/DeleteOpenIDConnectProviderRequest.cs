using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>DeleteOpenIDConnectProvider</c>. Deletes an OpenID Connect identity provider (IdP) resource object in IAM.
/// </summary>
public class DeleteOpenIDConnectProviderRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the IAM OpenID Connect provider resource object to delete.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string OpenIDConnectProviderArn { get; set; }
}
