using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>SetStackPolicy</c>. Sets a stack policy for a specified stack.</summary>
public class SetStackPolicyRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or unique stack ID that you want to associate a policy with.</summary>
    [AWSProperty(Required = true)]
    public string StackName { get; set; }

    /// <summary>Structure that contains the stack policy body.</summary>
    [AWSProperty(Min = 1, Max = 16384)]
    public string StackPolicyBody { get; set; }

    /// <summary>Location of a file that contains the stack policy.</summary>
    [AWSProperty(Min = 1, Max = 5120)]
    public string StackPolicyURL { get; set; }
}
