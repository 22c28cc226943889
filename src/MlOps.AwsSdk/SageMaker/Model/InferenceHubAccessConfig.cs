using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Configuration information specifying which hub contents have accessible deployment options.</summary>
public class InferenceHubAccessConfig
{
    /// <summary>The ARN of the hub content for which deployment access is allowed.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 255)]
    public string HubContentArn { get; set; }
}
