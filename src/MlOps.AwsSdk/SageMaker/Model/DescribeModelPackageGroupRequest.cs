using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>DescribeModelPackageGroup</c>. Gets a description for the specified model group.</summary>
public class DescribeModelPackageGroupRequest : AmazonSageMakerRequest
{
    /// <summary>The name of the model group to describe.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 170)]
    public string ModelPackageGroupName { get; set; }
}
