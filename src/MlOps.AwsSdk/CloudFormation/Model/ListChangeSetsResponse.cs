using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>ListChangeSets</c>.</summary>
public class ListChangeSetsResponse : AmazonWebServiceResponse
{
    /// <summary>
    /// A list of <c>ChangeSetSummary</c> structures that provides the ID and status of each change set for the specified stack.
    /// </summary>
    public List<ChangeSetSummary> Summaries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If the output exceeds 1 MB, a string that identifies the next page of change sets.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }
}
