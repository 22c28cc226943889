using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about the build input source code for the build project.</summary>
public class ProjectSource
{
    /// <summary>The type of repository that contains the source code to be built.</summary>
    [AWSProperty(Required = true)]
    [Wire("type")]
    public SourceType Type { get; set; }

    /// <summary>Information about the location of the source code to be built.</summary>
    [Wire("location")]
    public string Location { get; set; }

    /// <summary>Information about the Git clone depth for the build project.</summary>
    [AWSProperty(Min = 0)]
    [Wire("gitCloneDepth")]
    public int? GitCloneDepth { get; set; }

    /// <summary>Information about the Git submodules configuration for the build project.</summary>
    [Wire("gitSubmodulesConfig")]
    public GitSubmodulesConfig GitSubmodulesConfig { get; set; }

    /// <summary>The buildspec file declaration to use for the builds in this build project.</summary>
    [Wire("buildspec")]
    public string Buildspec { get; set; }

    /// <summary>Information about the authorization settings for CodeBuild to access the source code to be built.</summary>
    [Wire("auth")]
    public SourceAuth Auth { get; set; }

    /// <summary>Set to true to report the status of a build's start and finish to your source provider.</summary>
    [Wire("reportBuildStatus")]
    public bool? ReportBuildStatus { get; set; }

    /// <summary>Contains information that defines how the build project reports the build status to the source provider.</summary>
    [Wire("buildStatusConfig")]
    public BuildStatusConfig BuildStatusConfig { get; set; }

    /// <summary>Enable this flag to ignore SSL warnings while connecting to the project source code.</summary>
    [Wire("insecureSsl")]
    public bool? InsecureSsl { get; set; }

    /// <summary>An identifier for this project source.</summary>
    [Wire("sourceIdentifier")]
    public string SourceIdentifier { get; set; }
}
