using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>DescribeStackResource</c>. Returns a description of the specified resource in the specified stack.</summary>
public class DescribeStackResourceRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or the unique stack ID that's associated with the stack, which aren't always interchangeable.</summary>
    [AWSProperty(Required = true)]
    public string StackName { get; set; }

    /// <summary>The logical name of the resource as specified in the template.</summary>
    [AWSProperty(Required = true)]
    public string LogicalResourceId { get; set; }
}
