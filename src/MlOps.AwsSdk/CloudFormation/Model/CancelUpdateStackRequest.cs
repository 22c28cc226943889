using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>CancelUpdateStack</c>. Cancels an update on the specified stack.</summary>
public class CancelUpdateStackRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or the unique stack ID that's associated with the stack.</summary>
    [AWSProperty(Required = true)]
    public string StackName { get; set; }

    /// <summary>A unique identifier for this <c>CancelUpdateStack</c> request.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string ClientRequestToken { get; set; }
}
