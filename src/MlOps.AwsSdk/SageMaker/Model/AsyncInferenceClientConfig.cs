using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>
/// Configures the behavior of the client used by SageMaker to interact with the model container during asynchronous inference.
/// </summary>
public class AsyncInferenceClientConfig
{
    /// <summary>The maximum number of concurrent requests sent by the SageMaker client to the model container.</summary>
    [AWSProperty(Min = 1, Max = 1000)]
    public int? MaxConcurrentInvocationsPerInstance { get; set; }
}
