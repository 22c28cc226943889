using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>UpdateRole</c>.</summary>
public class UpdateRoleResponse : AmazonWebServiceResponse;
