using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>UpdateOpenIDConnectProviderThumbprint</c>. Replaces the existing list of server certificate thumbprints associated with
/// an OpenID Connect (OIDC) provider resource object with a new list of thumbprints.
/// </summary>
public class UpdateOpenIDConnectProviderThumbprintRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>
    /// The Amazon Resource Name (ARN) of the IAM OIDC provider resource object for which you want to update the thumbprint.
    /// </summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string OpenIDConnectProviderArn { get; set; }

    /// <summary>A list of certificate thumbprints that are associated with the specified IAM OpenID Connect provider.</summary>
    [AWSProperty(Required = true)]
    public List<string> ThumbprintList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
