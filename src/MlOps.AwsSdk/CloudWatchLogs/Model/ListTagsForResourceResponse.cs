using Amazon.Runtime;
using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The output of <c>ListTagsForResource</c>.</summary>
public class ListTagsForResourceResponse : AmazonWebServiceResponse
{
    /// <summary>The list of tags associated with the requested resource.</summary>
    [AWSProperty(Min = 1, Max = 50)]
    [Wire("tags")]
    public Dictionary<string, string> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
