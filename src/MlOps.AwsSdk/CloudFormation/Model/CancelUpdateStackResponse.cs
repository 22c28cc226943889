using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>CancelUpdateStack</c>.</summary>
public class CancelUpdateStackResponse : AmazonWebServiceResponse;
