using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Details about the metrics source.</summary>
public class MetricsSource
{
    /// <summary>The metric source content type.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 256)]
    public string ContentType { get; set; }

    /// <summary>The hash key used for the metrics source.</summary>
    [AWSProperty(Min = 0, Max = 72)]
    public string ContentDigest { get; set; }

    /// <summary>The S3 URI for the metrics source.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 1024)]
    public string S3Uri { get; set; }
}
