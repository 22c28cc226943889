using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>CreatePolicy</c>.</summary>
public class CreatePolicyResponse : AmazonWebServiceResponse
{
    /// <summary>A structure containing details about the new policy.</summary>
    public ManagedPolicy Policy { get; set; }
}
