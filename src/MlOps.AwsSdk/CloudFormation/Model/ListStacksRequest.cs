using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// The input of <c>ListStacks</c>. Returns the summary information for stacks whose status matches the specified <c>StackStatusFilter</c>.
/// </summary>
public class ListStacksRequest : AmazonCloudFormationRequest
{
    /// <summary>The token for the next set of items to return.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }

    /// <summary>Stack status to use as a filter.</summary>
    public List<string> StackStatusFilter { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
