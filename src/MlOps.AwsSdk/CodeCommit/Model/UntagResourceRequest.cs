using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>The input of <c>UntagResource</c>. Removes tags for a resource in CodeCommit.</summary>
public class UntagResourceRequest : AmazonCodeCommitRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the resource to which you want to remove tags.</summary>
    [AWSProperty(Required = true)]
    [Wire("resourceArn")]
    public string ResourceArn { get; set; }

    /// <summary>The tag key for each tag that you want to remove from the resource.</summary>
    [AWSProperty(Required = true)]
    [Wire("tagKeys")]
    public List<string> TagKeys { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
