using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>DescribeStackResource</c>.</summary>
public class DescribeStackResourceResponse : AmazonWebServiceResponse
{
    /// <summary>
    /// A <c>StackResourceDetail</c> structure that contains the description of the specified resource in the specified stack.
    /// </summary>
    public StackResourceDetail StackResourceDetail { get; set; }
}
