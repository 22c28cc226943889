using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>RemoveRoleFromInstanceProfile</c>.</summary>
public class RemoveRoleFromInstanceProfileResponse : AmazonWebServiceResponse;
