using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>The output of <c>ListTagsForResource</c>.</summary>
public class ListTagsForResourceResponse : AmazonWebServiceResponse
{
    /// <summary>A list of tag key and value pairs associated with the specified resource.</summary>
    [Wire("tags")]
    public Dictionary<string, string> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>An enumeration token that allows the operation to batch the next results of the operation.</summary>
    [Wire("nextToken")]
    public string NextToken { get; set; }
}
