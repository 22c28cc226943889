using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>AddTags</c>. Adds or overwrites one or more tags for the specified SageMaker resource.</summary>
public class AddTagsRequest : AmazonSageMakerRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the resource that you want to tag.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 256)]
    public string ResourceArn { get; set; }

    /// <summary>An array of key-value pairs.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
