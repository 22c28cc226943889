using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>ExecuteChangeSet</c>.</summary>
public class ExecuteChangeSetResponse : AmazonWebServiceResponse;
