using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// The input of <c>DescribeStackEvents</c>. Returns all stack related events for a specified stack in reverse chronological order.
/// </summary>
public class DescribeStackEventsRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or the unique stack ID that's associated with the stack, which aren't always interchangeable.</summary>
    [AWSProperty(Required = true)]
    public string StackName { get; set; }

    /// <summary>The token for the next set of items to return.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }
}
