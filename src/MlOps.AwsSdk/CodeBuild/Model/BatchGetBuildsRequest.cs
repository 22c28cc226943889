using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>The input of <c>BatchGetBuilds</c>. Gets information about one or more builds.</summary>
public class BatchGetBuildsRequest : AmazonCodeBuildRequest
{
    /// <summary>The IDs of the builds.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("ids")]
    public List<string> Ids { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
