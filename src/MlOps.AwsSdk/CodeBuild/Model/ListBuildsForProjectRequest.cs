using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>
/// The input of <c>ListBuildsForProject</c>. Gets a list of build identifiers for the specified build project, with each build identifier
/// representing a single build.
/// </summary>
public class ListBuildsForProjectRequest : AmazonCodeBuildRequest
{
    /// <summary>The name of the CodeBuild project.</summary>
    [AWSProperty(Required = true, Min = 1)]
    [Wire("projectName")]
    public string ProjectName { get; set; }

    /// <summary>The order to sort the results in.</summary>
    [Wire("sortOrder")]
    public SortOrderType SortOrder { get; set; }

    /// <summary>
    /// During a previous call, if there are more than 100 items in the list, only the first 100 items are returned, along with a unique
    /// string called a nextToken.
    /// </summary>
    [Wire("nextToken")]
    public string NextToken { get; set; }
}
