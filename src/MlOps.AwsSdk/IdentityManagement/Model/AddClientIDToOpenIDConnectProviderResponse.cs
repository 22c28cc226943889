using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>AddClientIDToOpenIDConnectProvider</c>.</summary>
public class AddClientIDToOpenIDConnectProviderResponse : AmazonWebServiceResponse;
