using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>DescribeStackDriftDetectionStatus</c>.</summary>
public class DescribeStackDriftDetectionStatusResponse : AmazonWebServiceResponse
{
    /// <summary>The ID of the stack.</summary>
    [AWSProperty(Required = true)]
    public string StackId { get; set; }

    /// <summary>The ID of the drift detection results of this operation.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 36)]
    public string StackDriftDetectionId { get; set; }

    /// <summary>Status of the stack's actual configuration compared to its expected configuration.</summary>
    public StackDriftStatus StackDriftStatus { get; set; }

    /// <summary>The status of the stack drift detection operation.</summary>
    [AWSProperty(Required = true)]
    public StackDriftDetectionStatus DetectionStatus { get; set; }

    /// <summary>The reason the stack drift detection operation has its current status.</summary>
    public string DetectionStatusReason { get; set; }

    /// <summary>Total number of stack resources that have drifted.</summary>
    public int? DriftedStackResourceCount { get; set; }

    /// <summary>Time at which the stack drift detection operation was initiated.</summary>
    [AWSProperty(Required = true)]
    public DateTime? Timestamp { get; set; }
}
