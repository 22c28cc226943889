using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>GetUser</c>. Retrieves information about the specified IAM user, including the user's creation date, path, unique ID,
/// and ARN.
/// </summary>
public class GetUserRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the user to get information about.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string UserName { get; set; }
}
