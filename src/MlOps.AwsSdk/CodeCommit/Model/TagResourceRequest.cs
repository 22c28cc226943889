using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>The input of <c>TagResource</c>. Adds or updates tags for a resource in CodeCommit.</summary>
public class TagResourceRequest : AmazonCodeCommitRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the resource to which you want to add or update tags.</summary>
    [AWSProperty(Required = true)]
    [Wire("resourceArn")]
    public string ResourceArn { get; set; }

    /// <summary>The key-value pair to use when tagging this repository.</summary>
    [AWSProperty(Required = true)]
    [Wire("tags")]
    public Dictionary<string, string> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
