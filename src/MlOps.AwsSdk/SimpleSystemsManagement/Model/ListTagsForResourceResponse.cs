using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The output of <c>ListTagsForResource</c>.</summary>
public class ListTagsForResourceResponse : AmazonWebServiceResponse
{
    /// <summary>A list of tags.</summary>
    [AWSProperty(Max = 1000)]
    public List<Tag> TagList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
