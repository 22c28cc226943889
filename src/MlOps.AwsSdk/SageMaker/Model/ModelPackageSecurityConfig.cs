using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// An optional Key Management Service key to encrypt, decrypt, and re-encrypt model package information for regulated workloads with highly
/// sensitive data.
/// </summary>
public class ModelPackageSecurityConfig
{
    /// <summary>The KMS Key ID (<c>KMSKeyId</c>) used for encryption of model package information.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 2048)]
    public string KmsKeyId { get; set; }
}
