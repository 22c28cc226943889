using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>GetRolePolicy</c>.</summary>
public class GetRolePolicyResponse : AmazonWebServiceResponse
{
    /// <summary>The role the policy is associated with.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string RoleName { get; set; }

    /// <summary>The name of the policy.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string PolicyName { get; set; }

    /// <summary>The policy document.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 131072)]
    public string PolicyDocument { get; set; }
}
