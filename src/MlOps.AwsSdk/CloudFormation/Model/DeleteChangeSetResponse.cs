using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>DeleteChangeSet</c>.</summary>
public class DeleteChangeSetResponse : AmazonWebServiceResponse;
