using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Contains configuration information about a batch build project.</summary>
public class ProjectBuildBatchConfig
{
    /// <summary>Specifies the service role ARN for the batch build project.</summary>
    [AWSProperty(Min = 1)]
    [Wire("serviceRole")]
    public string ServiceRole { get; set; }

    /// <summary>Specifies if the build artifacts for the batch build should be combined into a single artifact location.</summary>
    [Wire("combineArtifacts")]
    public bool? CombineArtifacts { get; set; }

    /// <summary>A <c>BatchRestrictions</c> object that specifies the restrictions for the batch build.</summary>
    [Wire("restrictions")]
    public BatchRestrictions Restrictions { get; set; }

    /// <summary>Specifies the maximum amount of time, in minutes, that the batch build must be completed in.</summary>
    [Wire("timeoutInMins")]
    public int? TimeoutInMins { get; set; }

    /// <summary>Specifies how build status reports are sent to the source provider for the batch build.</summary>
    [Wire("batchReportMode")]
    public BatchReportModeType BatchReportMode { get; set; }
}
