using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>TagPolicy</c>.</summary>
public class TagPolicyResponse : AmazonWebServiceResponse;
