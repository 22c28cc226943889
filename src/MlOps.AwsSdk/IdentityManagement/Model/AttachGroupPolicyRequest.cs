using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>AttachGroupPolicy</c>. Attaches the specified managed policy to the specified IAM group.</summary>
public class AttachGroupPolicyRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name (friendly name, not ARN) of the group to attach the policy to.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string GroupName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the IAM policy you want to attach.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string PolicyArn { get; set; }
}
