using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>CreatePolicyVersion</c>.</summary>
public class CreatePolicyVersionResponse : AmazonWebServiceResponse
{
    /// <summary>A structure containing details about the new policy version.</summary>
    public PolicyVersion PolicyVersion { get; set; }
}
