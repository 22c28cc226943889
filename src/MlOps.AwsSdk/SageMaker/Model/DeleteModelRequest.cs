using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>DeleteModel</c>. Deletes a model.</summary>
public class DeleteModelRequest : AmazonSageMakerRequest
{
    /// <summary>The name of the model to delete.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 63)]
    public string ModelName { get; set; }
}
