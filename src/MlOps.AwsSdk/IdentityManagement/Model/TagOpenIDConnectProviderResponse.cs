using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>TagOpenIDConnectProvider</c>.</summary>
public class TagOpenIDConnectProviderResponse : AmazonWebServiceResponse;
