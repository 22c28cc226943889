using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// The input of <c>DescribeStacks</c>. Returns the description for the specified stack; if no stack name was specified, then it returns the
/// description for all the stacks created.
/// </summary>
public class DescribeStacksRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or the unique stack ID that's associated with the stack, which aren't always interchangeable.</summary>
    public string StackName { get; set; }

    /// <summary>The token for the next set of items to return.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }
}
