using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>DescribeStackDriftDetectionStatus</c>. Returns information about a stack drift detection operation.</summary>
public class DescribeStackDriftDetectionStatusRequest : AmazonCloudFormationRequest
{
    /// <summary>The ID of the drift detection results of this operation.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 36)]
    public string StackDriftDetectionId { get; set; }
}
