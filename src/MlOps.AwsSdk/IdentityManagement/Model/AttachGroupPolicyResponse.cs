using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>AttachGroupPolicy</c>.</summary>
public class AttachGroupPolicyResponse : AmazonWebServiceResponse;
