using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>DeleteStack</c>.</summary>
public class DeleteStackResponse : AmazonWebServiceResponse;
