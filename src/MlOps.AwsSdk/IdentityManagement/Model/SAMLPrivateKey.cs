using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains the private keys for the SAML provider.</summary>
public class SAMLPrivateKey
{
    /// <summary>The unique identifier for the SAML private key.</summary>
    [AWSProperty(Min = 22, Max = 64)]
    public string KeyId { get; set; }

    /// <summary>The date and time, in ISO 8601 date-time format, when the private key was uploaded.</summary>
    public DateTime? Timestamp { get; set; }
}
