using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>AddClientIDToOpenIDConnectProvider</c>. Adds a new client ID (also known as audience) to the list of client IDs already
/// registered for the specified IAM OpenID Connect (OIDC) provider resource.
/// </summary>
public class AddClientIDToOpenIDConnectProviderRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the IAM OpenID Connect (OIDC) provider resource to add the client ID to.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string OpenIDConnectProviderArn { get; set; }

    /// <summary>The client ID (also known as audience) to add to the IAM OpenID Connect provider resource.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 255)]
    public string ClientID { get; set; }
}
