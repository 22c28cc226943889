using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>TagSAMLProvider</c>. Adds one or more tags to a Security Assertion Markup Language (SAML) identity provider.
/// </summary>
public class TagSAMLProviderRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The ARN of the SAML identity provider in IAM to which you want to add tags.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string SAMLProviderArn { get; set; }

    /// <summary>The list of tags that you want to attach to the SAML identity provider in IAM.</summary>
    [AWSProperty(Required = true, Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
