using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// The input of <c>DescribeStackResourceDrifts</c>. Returns drift information for the resources that have been checked for drift in the
/// specified stack.
/// </summary>
public class DescribeStackResourceDriftsRequest : AmazonCloudFormationRequest
{
    /// <summary>The name of the stack for which you want drift information.</summary>
    [AWSProperty(Required = true, Min = 1)]
    public string StackName { get; set; }

    /// <summary>The resource drift status values to use as filters for the resource drift results returned.</summary>
    [AWSProperty(Min = 1, Max = 4)]
    public List<string> StackResourceDriftStatusFilters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The token for the next set of items to return.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }

    /// <summary>The maximum number of results to be returned with a single call.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public int? MaxResults { get; set; }
}
