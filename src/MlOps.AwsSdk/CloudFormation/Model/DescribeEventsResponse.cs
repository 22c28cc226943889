using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>DescribeEvents</c>.</summary>
public class DescribeEventsResponse : AmazonWebServiceResponse
{
    /// <summary>A list of operation events that match the specified criteria.</summary>
    public List<OperationEvent> OperationEvents { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If the request doesn't return all the remaining results, <c>NextToken</c> is set to a token.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }
}
