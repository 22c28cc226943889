using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>A source identifier and its corresponding version.</summary>
public class ProjectSourceVersion
{
    /// <summary>An identifier for a source in the build project.</summary>
    [AWSProperty(Required = true)]
    [Wire("sourceIdentifier")]
    public string SourceIdentifier { get; set; }

    /// <summary>The source version for the corresponding source identifier.</summary>
    [AWSProperty(Required = true)]
    [Wire("sourceVersion")]
    public string SourceVersion { get; set; }
}
