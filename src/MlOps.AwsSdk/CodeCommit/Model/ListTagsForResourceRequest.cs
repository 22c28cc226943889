using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Model;

/// <summary>
/// The input of <c>ListTagsForResource</c>. Gets information about Amazon Web Services tags for a specified Amazon Resource Name (ARN) in
/// CodeCommit.
/// </summary>
public class ListTagsForResourceRequest : AmazonCodeCommitRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the resource for which you want to get information about tags, if any.</summary>
    [AWSProperty(Required = true)]
    [Wire("resourceArn")]
    public string ResourceArn { get; set; }

    /// <summary>An enumeration token that, when provided in a request, returns the next batch of the results.</summary>
    [Wire("nextToken")]
    public string NextToken { get; set; }
}
