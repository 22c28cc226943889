using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>GetRole</c>.</summary>
public class GetRoleResponse : AmazonWebServiceResponse
{
    /// <summary>A structure containing details about the IAM role.</summary>
    [AWSProperty(Required = true)]
    public Role Role { get; set; }
}
