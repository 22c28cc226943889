using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Specifies configuration for how an endpoint performs asynchronous inference.</summary>
public class AsyncInferenceConfig
{
    /// <summary>
    /// Configures the behavior of the client used by SageMaker to interact with the model container during asynchronous inference.
    /// </summary>
    public AsyncInferenceClientConfig ClientConfig { get; set; }

    /// <summary>Specifies the configuration for asynchronous inference invocation outputs.</summary>
    [AWSProperty(Required = true)]
    public AsyncInferenceOutputConfig OutputConfig { get; set; }
}
