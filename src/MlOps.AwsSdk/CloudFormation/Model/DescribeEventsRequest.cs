using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>DescribeEvents</c>. Returns CloudFormation events based on flexible query criteria.</summary>
public class DescribeEventsRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or unique stack ID for which you want to retrieve events.</summary>
    [AWSProperty(Min = 1)]
    public string StackName { get; set; }

    /// <summary>The name or Amazon Resource Name (ARN) of the change set for which you want to retrieve events.</summary>
    [AWSProperty(Min = 1, Max = 1600)]
    public string ChangeSetName { get; set; }

    /// <summary>The unique identifier of the operation for which you want to retrieve events.</summary>
    public string OperationId { get; set; }

    /// <summary>Filters to apply when retrieving events.</summary>
    public EventFilter Filters { get; set; }

    /// <summary>The token for the next set of items to return.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }
}
