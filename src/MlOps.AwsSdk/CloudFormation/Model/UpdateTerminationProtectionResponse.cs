using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>UpdateTerminationProtection</c>.</summary>
public class UpdateTerminationProtectionResponse : AmazonWebServiceResponse
{
    /// <summary>The unique ID of the stack.</summary>
    public string StackId { get; set; }
}
