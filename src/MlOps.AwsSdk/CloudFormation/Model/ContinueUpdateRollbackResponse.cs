using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>ContinueUpdateRollback</c>.</summary>
public class ContinueUpdateRollbackResponse : AmazonWebServiceResponse;
