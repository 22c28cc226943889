using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>DeleteRole</c>.</summary>
public class DeleteRoleResponse : AmazonWebServiceResponse;
