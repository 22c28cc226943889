using Amazon.Runtime;
using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>The output of <c>ListBuildsForProject</c>.</summary>
public class ListBuildsForProjectResponse : AmazonWebServiceResponse
{
    /// <summary>A list of build identifiers for the specified build project, with each build ID representing a single build.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    [Wire("ids")]
    public List<string> Ids { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// If there are more than 100 items in the list, only the first 100 items are returned, along with a unique string called a nextToken.
    /// </summary>
    [Wire("nextToken")]
    public string NextToken { get; set; }
}
