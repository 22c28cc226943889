using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>GetPolicy</c>.</summary>
public class GetPolicyResponse : AmazonWebServiceResponse
{
    /// <summary>A structure containing details about the policy.</summary>
    public ManagedPolicy Policy { get; set; }
}
