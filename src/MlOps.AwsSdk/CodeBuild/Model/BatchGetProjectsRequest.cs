using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>The input of <c>BatchGetProjects</c>. Gets information about one or more build projects.</summary>
public class BatchGetProjectsRequest : AmazonCodeBuildRequest
{
    /// <summary>The names or ARNs of the build projects.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("names")]
    public List<string> Names { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
