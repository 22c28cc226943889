using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Provides summary information for an endpoint configuration.</summary>
public class EndpointConfigSummary
{
    /// <summary>The name of the endpoint configuration.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string EndpointConfigName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the endpoint configuration.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string EndpointConfigArn { get; set; }

    /// <summary>A timestamp that shows when the endpoint configuration was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreationTime { get; set; }
}
