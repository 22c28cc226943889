using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>AddTags</c>.</summary>
public class AddTagsResponse : AmazonWebServiceResponse
{
    /// <summary>A list of tags associated with the SageMaker resource.</summary>
    [AWSProperty(Min = 0, Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
