using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>TagRole</c>.</summary>
public class TagRoleResponse : AmazonWebServiceResponse;
