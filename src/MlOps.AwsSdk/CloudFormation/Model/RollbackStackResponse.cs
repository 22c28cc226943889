using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>RollbackStack</c>.</summary>
public class RollbackStackResponse : AmazonWebServiceResponse
{
    /// <summary>Unique identifier of the stack.</summary>
    public string StackId { get; set; }

    /// <summary>A unique identifier for this rollback operation that can be used to track the operation's progress and events.</summary>
    public string OperationId { get; set; }
}
