using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>DeleteSAMLProvider</c>.</summary>
public class DeleteSAMLProviderResponse : AmazonWebServiceResponse;
