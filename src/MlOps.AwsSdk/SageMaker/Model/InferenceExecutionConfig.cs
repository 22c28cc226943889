using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Specifies details of how containers in a multi-container endpoint are called.</summary>
public class InferenceExecutionConfig
{
    /// <summary>How containers in a multi-container are run.</summary>
    [AWSProperty(Required = true)]
    public InferenceExecutionMode Mode { get; set; }
}
