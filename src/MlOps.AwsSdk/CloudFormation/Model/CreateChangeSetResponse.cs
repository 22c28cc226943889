using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>CreateChangeSet</c>.</summary>
public class CreateChangeSetResponse : AmazonWebServiceResponse
{
    /// <summary>The Amazon Resource Name (ARN) of the change set.</summary>
    [AWSProperty(Min = 1)]
    public string Id { get; set; }

    /// <summary>The unique ID of the stack.</summary>
    public string StackId { get; set; }
}
