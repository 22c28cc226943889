using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>DeletePolicy</c>.</summary>
public class DeletePolicyResponse : AmazonWebServiceResponse;
