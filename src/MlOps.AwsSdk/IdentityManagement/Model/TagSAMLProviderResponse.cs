using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>TagSAMLProvider</c>.</summary>
public class TagSAMLProviderResponse : AmazonWebServiceResponse;
