using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>DetectStackDrift</c>.</summary>
public class DetectStackDriftResponse : AmazonWebServiceResponse
{
    /// <summary>The ID of the drift detection results of this operation.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 36)]
    public string StackDriftDetectionId { get; set; }
}
