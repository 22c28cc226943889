using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>UpdateOpenIDConnectProviderThumbprint</c>.</summary>
public class UpdateOpenIDConnectProviderThumbprintResponse : AmazonWebServiceResponse;
