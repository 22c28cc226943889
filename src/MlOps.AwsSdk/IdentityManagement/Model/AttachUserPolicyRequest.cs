using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>AttachUserPolicy</c>. Attaches the specified managed policy to the specified user.</summary>
public class AttachUserPolicyRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name (friendly name, not ARN) of the IAM user to attach the policy to.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string UserName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the IAM policy you want to attach.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string PolicyArn { get; set; }
}
