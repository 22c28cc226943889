using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>RemoveRoleFromInstanceProfile</c>. Removes the specified IAM role from the specified Amazon EC2 instance profile.
/// </summary>
public class RemoveRoleFromInstanceProfileRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the instance profile to update.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string InstanceProfileName { get; set; }

    /// <summary>The name of the role to remove.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }
}
