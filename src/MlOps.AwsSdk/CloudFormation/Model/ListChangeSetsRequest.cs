using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>ListChangeSets</c>. Returns the ID and status of each active change set for a stack.</summary>
public class ListChangeSetsRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or the Amazon Resource Name (ARN) of the stack for which you want to list change sets.</summary>
    [AWSProperty(Required = true, Min = 1)]
    public string StackName { get; set; }

    /// <summary>The token for the next set of items to return.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }
}
