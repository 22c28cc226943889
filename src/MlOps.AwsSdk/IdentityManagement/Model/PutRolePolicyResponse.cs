using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>PutRolePolicy</c>.</summary>
public class PutRolePolicyResponse : AmazonWebServiceResponse;
