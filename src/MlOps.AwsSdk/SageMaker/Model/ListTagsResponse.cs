using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>ListTags</c>.</summary>
public class ListTagsResponse : AmazonWebServiceResponse
{
    /// <summary>An array of <c>Tag</c> objects, each with a tag key and a value.</summary>
    [AWSProperty(Min = 0, Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If response is truncated, SageMaker includes a token in the response.</summary>
    [AWSProperty(Min = 0, Max = 8192)]
    public string NextToken { get; set; }
}
