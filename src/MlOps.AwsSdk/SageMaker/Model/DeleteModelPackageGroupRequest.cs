using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>DeleteModelPackageGroup</c>. Deletes the specified model group.</summary>
public class DeleteModelPackageGroupRequest : AmazonSageMakerRequest
{
    /// <summary>The name of the model group to delete.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 170)]
    public string ModelPackageGroupName { get; set; }
}
