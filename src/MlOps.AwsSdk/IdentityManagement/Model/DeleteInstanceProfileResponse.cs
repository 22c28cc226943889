using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>DeleteInstanceProfile</c>.</summary>
public class DeleteInstanceProfileResponse : AmazonWebServiceResponse;
