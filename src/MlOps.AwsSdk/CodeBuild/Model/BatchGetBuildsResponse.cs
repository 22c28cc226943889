using Amazon.Runtime;
using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>The output of <c>BatchGetBuilds</c>.</summary>
public class BatchGetBuildsResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the requested builds.</summary>
    [Wire("builds")]
    public List<Build> Builds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The IDs of builds for which information could not be found.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    [Wire("buildsNotFound")]
    public List<string> BuildsNotFound { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
