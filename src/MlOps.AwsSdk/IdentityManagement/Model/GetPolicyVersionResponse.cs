using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>GetPolicyVersion</c>.</summary>
public class GetPolicyVersionResponse : AmazonWebServiceResponse
{
    /// <summary>A structure containing details about the policy version.</summary>
    public PolicyVersion PolicyVersion { get; set; }
}
