using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>AddRoleToInstanceProfile</c>.</summary>
public class AddRoleToInstanceProfileResponse : AmazonWebServiceResponse;
