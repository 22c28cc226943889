using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>GetStackPolicy</c>. Returns the stack policy for a specified stack.</summary>
public class GetStackPolicyRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or unique stack ID that's associated with the stack whose policy you want to get.</summary>
    [AWSProperty(Required = true)]
    public string StackName { get; set; }
}
