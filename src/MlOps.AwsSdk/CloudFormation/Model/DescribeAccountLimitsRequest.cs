using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>DescribeAccountLimits</c>. Retrieves your account's CloudFormation limits, such as the maximum number of stacks.</summary>
public class DescribeAccountLimitsRequest : AmazonCloudFormationRequest
{
    /// <summary>The token for the next set of items to return.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }
}
