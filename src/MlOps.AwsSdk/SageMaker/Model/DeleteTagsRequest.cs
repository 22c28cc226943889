using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>DeleteTags</c>. Deletes the specified tags from an SageMaker resource.</summary>
public class DeleteTagsRequest : AmazonSageMakerRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the resource whose tags you want to delete.</summary>
    [AWSProperty(Required = true, Min = 0, Max = 256)]
    public string ResourceArn { get; set; }

    /// <summary>An array or one or more tag keys to delete.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 50)]
    public List<string> TagKeys { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
