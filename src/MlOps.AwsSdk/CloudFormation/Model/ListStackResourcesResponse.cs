using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>ListStackResources</c>.</summary>
public class ListStackResourcesResponse : AmazonWebServiceResponse
{
    /// <summary>A list of <c>StackResourceSummary</c> structures.</summary>
    public List<StackResourceSummary> StackResourceSummaries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If the output exceeds 1 MB, a string that identifies the next page of stack resources.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }
}
