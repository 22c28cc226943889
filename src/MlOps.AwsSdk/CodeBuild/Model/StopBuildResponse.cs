using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>The output of <c>StopBuild</c>.</summary>
public class StopBuildResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the build.</summary>
    [Wire("build")]
    public Build Build { get; set; }
}
