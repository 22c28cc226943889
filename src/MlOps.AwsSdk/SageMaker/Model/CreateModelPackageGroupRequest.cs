using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>CreateModelPackageGroup</c>. Creates a model group.</summary>
public class CreateModelPackageGroupRequest : AmazonSageMakerRequest
{
    /// <summary>The name of the model group.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 63)]
    public string ModelPackageGroupName { get; set; }

    /// <summary>A description for the model group.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ModelPackageGroupDescription { get; set; }

    /// <summary>A list of key value pairs associated with the model group.</summary>
    [AWSProperty(Min = 0, Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The managed configuration of the model package group.</summary>
    public ManagedConfiguration ManagedConfiguration { get; set; }
}
