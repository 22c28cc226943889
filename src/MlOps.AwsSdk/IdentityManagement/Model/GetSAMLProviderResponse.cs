using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>GetSAMLProvider</c>.</summary>
public class GetSAMLProviderResponse : AmazonWebServiceResponse
{
    /// <summary>The unique identifier assigned to the SAML provider.</summary>
    [AWSProperty(Min = 22, Max = 64)]
    public string SAMLProviderUUID { get; set; }

    /// <summary>The XML metadata document that includes information about an identity provider.</summary>
    [AWSProperty(Min = 1000, Max = 10000000)]
    public string SAMLMetadataDocument { get; set; }

    /// <summary>The date and time when the SAML provider was created.</summary>
    public DateTime? CreateDate { get; set; }

    /// <summary>The expiration date and time for the SAML provider.</summary>
    public DateTime? ValidUntil { get; set; }

    /// <summary>A list of tags that are attached to the specified IAM SAML provider.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Specifies the encryption setting for the SAML provider.</summary>
    public AssertionEncryptionModeType AssertionEncryptionMode { get; set; }

    /// <summary>The private key metadata for the SAML provider.</summary>
    [AWSProperty(Max = 2)]
    public List<SAMLPrivateKey> PrivateKeyList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
