using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>SetStackPolicy</c>.</summary>
public class SetStackPolicyResponse : AmazonWebServiceResponse;
