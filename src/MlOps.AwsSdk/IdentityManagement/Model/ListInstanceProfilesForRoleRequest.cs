using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>ListInstanceProfilesForRole</c>. Lists the instance profiles that have the specified associated IAM role.
/// </summary>
public class ListInstanceProfilesForRoleRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the role to list instance profiles for.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }

    /// <summary>
    /// Use this parameter only when paginating results and only after you receive a response indicating that the results are truncated.
    /// </summary>
    [AWSProperty(Min = 1, Max = 320)]
    public string Marker { get; set; }

    /// <summary>Use this only when paginating results to indicate the maximum number of items you want in the response.</summary>
    [AWSProperty(Min = 1, Max = 1000)]
    public int? MaxItems { get; set; }
}
