using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>AttachRolePolicy</c>.</summary>
public class AttachRolePolicyResponse : AmazonWebServiceResponse;
