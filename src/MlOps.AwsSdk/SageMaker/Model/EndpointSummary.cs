using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Provides summary information for an endpoint.</summary>
public class EndpointSummary
{
    /// <summary>The name of the endpoint.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string EndpointName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the endpoint.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string EndpointArn { get; set; }

    /// <summary>A timestamp that shows when the endpoint was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreationTime { get; set; }

    /// <summary>A timestamp that shows when the endpoint was last modified.</summary>
    [AWSProperty(Required = true)]
    public DateTime? LastModifiedTime { get; set; }

    /// <summary>The status of the endpoint.</summary>
    [AWSProperty(Required = true)]
    public EndpointStatus EndpointStatus { get; set; }
}
