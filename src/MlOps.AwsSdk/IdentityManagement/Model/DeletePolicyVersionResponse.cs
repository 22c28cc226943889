using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>DeletePolicyVersion</c>.</summary>
public class DeletePolicyVersionResponse : AmazonWebServiceResponse;
