using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The currently active data capture configuration used by your Endpoint.</summary>
public class DataCaptureConfigSummary
{
    /// <summary>Whether data capture is enabled or disabled.</summary>
    [AWSProperty(Required = true)]
    public bool? EnableCapture { get; set; }

    /// <summary>Whether data capture is currently functional.</summary>
    [AWSProperty(Required = true)]
    public CaptureStatus CaptureStatus { get; set; }

    /// <summary>The percentage of requests being captured by your Endpoint.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 100)]
    public int? CurrentSamplingPercentage { get; set; }

    /// <summary>The Amazon S3 location being used to capture the data.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 512)]
    public string DestinationS3Uri { get; set; }

    /// <summary>The KMS key being used to encrypt the data in Amazon S3.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 2048)]
    public string KmsKeyId { get; set; }
}
