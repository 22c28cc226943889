using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>UpdateRole</c>. Updates the description or maximum session duration setting of a role.</summary>
public class UpdateRoleRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the role that you want to modify.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }

    /// <summary>The new description that you want to apply to the specified role.</summary>
    [AWSProperty(Max = 1000)]
    public string Description { get; set; }

    /// <summary>The maximum session duration (in seconds) that you want to set for the specified role.</summary>
    [AWSProperty(Min = 3600, Max = 43200)]
    public int? MaxSessionDuration { get; set; }
}
