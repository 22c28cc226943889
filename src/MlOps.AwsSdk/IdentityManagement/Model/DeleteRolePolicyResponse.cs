using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>DeleteRolePolicy</c>.</summary>
public class DeleteRolePolicyResponse : AmazonWebServiceResponse;
