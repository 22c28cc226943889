using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Provides summary information about a model.</summary>
public class ModelSummary
{
    /// <summary>The name of the model that you want a summary for.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string ModelName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the model.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string ModelArn { get; set; }

    /// <summary>A timestamp that indicates when the model was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreationTime { get; set; }
}
