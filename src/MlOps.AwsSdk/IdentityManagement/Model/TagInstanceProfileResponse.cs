using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>TagInstanceProfile</c>.</summary>
public class TagInstanceProfileResponse : AmazonWebServiceResponse;
