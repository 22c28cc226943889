using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>CreateRole</c>.</summary>
public class CreateRoleResponse : AmazonWebServiceResponse
{
    /// <summary>A structure containing details about the new role.</summary>
    [AWSProperty(Required = true)]
    public Role Role { get; set; }
}
