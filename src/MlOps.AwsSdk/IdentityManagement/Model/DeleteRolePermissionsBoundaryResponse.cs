using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>DeleteRolePermissionsBoundary</c>.</summary>
public class DeleteRolePermissionsBoundaryResponse : AmazonWebServiceResponse;
