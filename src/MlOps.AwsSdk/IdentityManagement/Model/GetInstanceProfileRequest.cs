using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>GetInstanceProfile</c>. Retrieves information about the specified instance profile, including the instance profile's
/// path, GUID, ARN, and role.
/// </summary>
public class GetInstanceProfileRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the instance profile to get information about.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string InstanceProfileName { get; set; }
}
