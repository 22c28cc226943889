using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>DeleteOpenIDConnectProvider</c>.</summary>
public class DeleteOpenIDConnectProviderResponse : AmazonWebServiceResponse;
