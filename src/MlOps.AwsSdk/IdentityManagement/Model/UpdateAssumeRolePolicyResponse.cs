using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>UpdateAssumeRolePolicy</c>.</summary>
public class UpdateAssumeRolePolicyResponse : AmazonWebServiceResponse;
