using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>DetachRolePolicy</c>.</summary>
public class DetachRolePolicyResponse : AmazonWebServiceResponse;
