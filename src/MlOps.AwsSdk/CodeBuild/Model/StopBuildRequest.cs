using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>The input of <c>StopBuild</c>. Attempts to stop running a build.</summary>
public class StopBuildRequest : AmazonCodeBuildRequest
{
    /// <summary>The ID of the build.</summary>
    [AWSProperty(Required = true, Min = 1)]
    [Wire("id")]
    public string Id { get; set; }
}
