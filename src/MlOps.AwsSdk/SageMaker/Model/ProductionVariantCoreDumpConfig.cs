using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Specifies configuration for a core dump from the model container when the process crashes.</summary>
public class ProductionVariantCoreDumpConfig
{
    /// <summary>The Amazon S3 bucket to send the core dump to.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 512)]
    public string DestinationS3Uri { get; set; }

    /// <summary>
    /// The Amazon Web Services Key Management Service (Amazon Web Services KMS) key that SageMaker uses to encrypt the core dump
    /// data at rest using Amazon S3 server-side encryption.
    /// </summary>
    [AWSProperty(Min = 0, Max = 2048)]
    public string KmsKeyId { get; set; }
}
