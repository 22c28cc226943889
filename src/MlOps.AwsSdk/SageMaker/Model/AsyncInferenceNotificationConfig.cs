using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Specifies the configuration for notifications of inference results for asynchronous inference.</summary>
public class AsyncInferenceNotificationConfig
{
    /// <summary>Amazon SNS topic to post a notification to when inference completes successfully.</summary>
    [AWSProperty(Min = 0, Max = 2048)]
    public string SuccessTopic { get; set; }

    /// <summary>Amazon SNS topic to post a notification to when inference fails.</summary>
    [AWSProperty(Min = 0, Max = 2048)]
    public string ErrorTopic { get; set; }

    /// <summary>The Amazon SNS topics where you want the inference response to be included.</summary>
    [AWSProperty(Min = 0, Max = 2)]
    public List<string> IncludeInferenceResponseIn { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
