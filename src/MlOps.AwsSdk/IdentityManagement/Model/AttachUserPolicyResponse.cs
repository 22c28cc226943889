using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>AttachUserPolicy</c>.</summary>
public class AttachUserPolicyResponse : AmazonWebServiceResponse;
