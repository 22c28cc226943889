using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>GetOpenIDConnectProvider</c>. Returns information about the specified OpenID Connect (OIDC) provider resource object in
/// IAM.
/// </summary>
public class GetOpenIDConnectProviderRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the OIDC provider resource object in IAM to get information for.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string OpenIDConnectProviderArn { get; set; }
}
