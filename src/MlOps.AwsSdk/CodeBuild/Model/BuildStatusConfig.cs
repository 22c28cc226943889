using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Contains information that defines how the CodeBuild build project reports the build status to the source provider.</summary>
public class BuildStatusConfig
{
    /// <summary>Specifies the context of the build status CodeBuild sends to the source provider.</summary>
    [Wire("context")]
    public string Context { get; set; }

    /// <summary>Specifies the target url of the build status CodeBuild sends to the source provider.</summary>
    [Wire("targetUrl")]
    public string TargetUrl { get; set; }
}
