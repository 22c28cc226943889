using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>DescribeStackResourceDrifts</c>.</summary>
public class DescribeStackResourceDriftsResponse : AmazonWebServiceResponse
{
    /// <summary>Drift information for the resources that have been checked for drift in the specified stack.</summary>
    [AWSProperty(Required = true)]
    public List<StackResourceDrift> StackResourceDrifts { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If the request doesn't return all the remaining results, <c>NextToken</c> is set to a token.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }
}
