using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>UntagRole</c>.</summary>
public class UntagRoleResponse : AmazonWebServiceResponse;
