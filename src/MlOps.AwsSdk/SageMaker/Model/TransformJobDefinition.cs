using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Defines the input needed to run a transform job using the inference specification specified in the algorithm.</summary>
public class TransformJobDefinition
{
    /// <summary>The maximum number of parallel requests that can be sent to each instance in a transform job.</summary>
    [AWSProperty(Min = 0)]
    public int? MaxConcurrentTransforms { get; set; }

    /// <summary>The maximum payload size allowed, in MB.</summary>
    [AWSProperty(Min = 0)]
    public int? MaxPayloadInMB { get; set; }

    /// <summary>A string that determines the number of records included in a single mini-batch.</summary>
    public BatchStrategy BatchStrategy { get; set; }

    /// <summary>The environment variables to set in the Docker container.</summary>
    public Dictionary<string, string> Environment { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A description of the input source and the way the transform job consumes it.</summary>
    [AWSProperty(Required = true)]
    public TransformInput TransformInput { get; set; }

    /// <summary>Identifies the Amazon S3 location where you want Amazon SageMaker to save the results from the transform job.</summary>
    [AWSProperty(Required = true)]
    public TransformOutput TransformOutput { get; set; }

    /// <summary>Identifies the ML compute instances for the transform job.</summary>
    [AWSProperty(Required = true)]
    public TransformResources TransformResources { get; set; }
}
