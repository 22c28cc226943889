using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>PutRolePermissionsBoundary</c>.</summary>
public class PutRolePermissionsBoundaryResponse : AmazonWebServiceResponse;
