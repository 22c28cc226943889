using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about the Git submodules configuration for an CodeBuild build project.</summary>
public class GitSubmodulesConfig
{
    /// <summary>Set to true to fetch Git submodules for your CodeBuild build project.</summary>
    [AWSProperty(Required = true)]
    [Wire("fetchSubmodules")]
    public bool? FetchSubmodules { get; set; }
}
