using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>GetStackPolicy</c>.</summary>
public class GetStackPolicyResponse : AmazonWebServiceResponse
{
    /// <summary>Structure that contains the stack policy body.</summary>
    [AWSProperty(Min = 1, Max = 16384)]
    public string StackPolicyBody { get; set; }
}
