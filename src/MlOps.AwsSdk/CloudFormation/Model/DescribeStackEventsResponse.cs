using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>DescribeStackEvents</c>.</summary>
public class DescribeStackEventsResponse : AmazonWebServiceResponse
{
    /// <summary>A list of <c>StackEvents</c> structures.</summary>
    public List<StackEvent> StackEvents { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If the output exceeds 1 MB in size, a string that identifies the next page of events.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }
}
