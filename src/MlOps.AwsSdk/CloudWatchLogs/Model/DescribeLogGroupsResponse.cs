using Amazon.Runtime;
using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The output of <c>DescribeLogGroups</c>.</summary>
public class DescribeLogGroupsResponse : AmazonWebServiceResponse
{
    /// <summary>An array of structures, where each structure contains the information about one log group.</summary>
    [Wire("logGroups")]
    public List<LogGroup> LogGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The token for the next set of items to return.</summary>
    [AWSProperty(Min = 1)]
    [Wire("nextToken")]
    public string NextToken { get; set; }
}
