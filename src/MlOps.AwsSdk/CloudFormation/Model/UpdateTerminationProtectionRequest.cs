using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>UpdateTerminationProtection</c>. Updates termination protection for the specified stack.</summary>
public class UpdateTerminationProtectionRequest : AmazonCloudFormationRequest
{
    /// <summary>Whether to enable termination protection on the specified stack.</summary>
    [AWSProperty(Required = true)]
    public bool? EnableTerminationProtection { get; set; }

    /// <summary>The name or unique ID of the stack for which you want to set termination protection.</summary>
    [AWSProperty(Required = true, Min = 1)]
    public string StackName { get; set; }
}
