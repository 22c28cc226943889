using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>AddRoleToInstanceProfile</c>. Adds the specified IAM role to the specified instance profile.</summary>
public class AddRoleToInstanceProfileRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the instance profile to update.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string InstanceProfileName { get; set; }

    /// <summary>The name of the role to add.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }
}
