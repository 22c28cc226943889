using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>GetPolicy</c>. Retrieves information about the specified managed policy, including the policy's default version and the
/// total number of IAM users, groups, and roles to which the policy is attached.
/// </summary>
public class GetPolicyRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the managed policy that you want information about.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string PolicyArn { get; set; }
}
