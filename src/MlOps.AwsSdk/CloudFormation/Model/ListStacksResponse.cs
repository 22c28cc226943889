using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>ListStacks</c>.</summary>
public class ListStacksResponse : AmazonWebServiceResponse
{
    /// <summary>A list of <c>StackSummary</c> structures that contains information about the specified stacks.</summary>
    public List<StackSummary> StackSummaries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If the output exceeds 1 MB in size, a string that identifies the next page of stacks.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }
}
