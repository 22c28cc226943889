using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Configuration to control how SageMaker AI captures inference data.</summary>
public class DataCaptureConfig
{
    /// <summary>Whether data capture should be enabled or disabled (defaults to enabled).</summary>
    public bool? EnableCapture { get; set; }

    /// <summary>The percentage of requests SageMaker AI will capture.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 100)]
    public int? InitialSamplingPercentage { get; set; }

    /// <summary>The Amazon S3 location used to capture the data.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 512)]
    public string DestinationS3Uri { get; set; }

    /// <summary>
    /// The Amazon Resource Name (ARN) of an Key Management Service key that SageMaker AI uses to encrypt the captured data at rest
    /// using Amazon S3 server-side encryption.
    /// </summary>
    [AWSProperty(Min = 0, Max = 2048)]
    public string KmsKeyId { get; set; }

    /// <summary>Specifies data Model Monitor will capture.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 32)]
    public List<CaptureOption> CaptureOptions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Configuration specifying how to treat different headers.</summary>
    public CaptureContentTypeHeader CaptureContentTypeHeader { get; set; }
}
