using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>
/// Represents information about the key used to encrypt data in the artifact store, such as an Amazon Web Services Key Management Service
/// (Key Management Service) key.
/// </summary>
public class EncryptionKey
{
    /// <summary>The ID used to identify the key.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 400)]
    [Wire("id")]
    public string Id { get; set; }

    /// <summary>The type of encryption key, such as an Amazon Web Services KMS key.</summary>
    [AWSProperty(Required = true)]
    [Wire("type")]
    public EncryptionKeyType Type { get; set; }
}
