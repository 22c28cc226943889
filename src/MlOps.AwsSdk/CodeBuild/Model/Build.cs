using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about a build.</summary>
public class Build
{
    /// <summary>The unique ID for the build.</summary>
    [AWSProperty(Min = 1)]
    [Wire("id")]
    public string Id { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the build.</summary>
    [AWSProperty(Min = 1)]
    [Wire("arn")]
    public string Arn { get; set; }

    /// <summary>The number of the build.</summary>
    [Wire("buildNumber")]
    public long? BuildNumber { get; set; }

    /// <summary>When the build process started, expressed in Unix time format.</summary>
    [Wire("startTime")]
    public DateTime? StartTime { get; set; }

    /// <summary>When the build process ended, expressed in Unix time format.</summary>
    [Wire("endTime")]
    public DateTime? EndTime { get; set; }

    /// <summary>The current build phase.</summary>
    [Wire("currentPhase")]
    public string CurrentPhase { get; set; }

    /// <summary>The current status of the build.</summary>
    [Wire("buildStatus")]
    public StatusType BuildStatus { get; set; }

    /// <summary>Any version identifier for the version of the source code to be built.</summary>
    [AWSProperty(Min = 1)]
    [Wire("sourceVersion")]
    public string SourceVersion { get; set; }

    /// <summary>An identifier for the version of this build's source code.</summary>
    [AWSProperty(Min = 1)]
    [Wire("resolvedSourceVersion")]
    public string ResolvedSourceVersion { get; set; }

    /// <summary>The name of the CodeBuild project.</summary>
    [AWSProperty(Min = 1)]
    [Wire("projectName")]
    public string ProjectName { get; set; }

    /// <summary>
    /// Information about all previous build phases that are complete and information about any current build phase that is not yet
    /// complete.
    /// </summary>
    [Wire("phases")]
    public List<BuildPhase> Phases { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Information about the source code to be built.</summary>
    [Wire("source")]
    public ProjectSource Source { get; set; }

    /// <summary>An array of <c>ProjectSource</c> objects.</summary>
    [AWSProperty(Min = 0, Max = 12)]
    [Wire("secondarySources")]
    public List<ProjectSource> SecondarySources { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>An array of <c>ProjectSourceVersion</c> objects.</summary>
    [AWSProperty(Min = 0, Max = 12)]
    [Wire("secondarySourceVersions")]
    public List<ProjectSourceVersion> SecondarySourceVersions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Information about the output artifacts for the build.</summary>
    [Wire("artifacts")]
    public BuildArtifacts Artifacts { get; set; }

    /// <summary>An array of <c>ProjectArtifacts</c> objects.</summary>
    [AWSProperty(Min = 0, Max = 12)]
    [Wire("secondaryArtifacts")]
    public List<BuildArtifacts> SecondaryArtifacts { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Information about the cache for the build.</summary>
    [Wire("cache")]
    public ProjectCache Cache { get; set; }

    /// <summary>Information about the build environment for this build.</summary>
    [Wire("environment")]
    public ProjectEnvironment Environment { get; set; }

    /// <summary>The name of a service role used for this build.</summary>
    [AWSProperty(Min = 1)]
    [Wire("serviceRole")]
    public string ServiceRole { get; set; }

    /// <summary>Information about the build's logs in CloudWatch Logs.</summary>
    [Wire("logs")]
    public LogsLocation Logs { get; set; }

    /// <summary>
    /// How long, in minutes, from 5 to 2160 (36 hours), for CodeBuild to wait before timing out this build if it does not get marked as
    /// completed.
    /// </summary>
    [Wire("timeoutInMinutes")]
    public int? TimeoutInMinutes { get; set; }

    /// <summary>The number of minutes a build is allowed to be queued before it times out.</summary>
    [Wire("queuedTimeoutInMinutes")]
    public int? QueuedTimeoutInMinutes { get; set; }

    /// <summary>Whether the build is complete.</summary>
    [Wire("buildComplete")]
    public bool? BuildComplete { get; set; }

    /// <summary>The entity that started the build.</summary>
    [Wire("initiator")]
    public string Initiator { get; set; }

    /// <summary>
    /// If your CodeBuild project accesses resources in an Amazon VPC, you provide this parameter that identifies the VPC ID and the list of
    /// security group IDs and subnet IDs.
    /// </summary>
    [Wire("vpcConfig")]
    public VpcConfig VpcConfig { get; set; }

    /// <summary>Describes a network interface.</summary>
    [Wire("networkInterface")]
    public NetworkInterface NetworkInterface { get; set; }

    /// <summary>The Key Management Service customer master key (CMK) to be used for encrypting the build output artifacts.</summary>
    [AWSProperty(Min = 1)]
    [Wire("encryptionKey")]
    public string EncryptionKey { get; set; }

    /// <summary>A list of exported environment variables for this build.</summary>
    [Wire("exportedEnvironmentVariables")]
    public List<ExportedEnvironmentVariable> ExportedEnvironmentVariables { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>An array of the ARNs associated with this build's reports.</summary>
    [Wire("reportArns")]
    public List<string> ReportArns { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>An array of <c>ProjectFileSystemLocation</c> objects for a CodeBuild build project.</summary>
    [Wire("fileSystemLocations")]
    public List<ProjectFileSystemLocation> FileSystemLocations { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Contains information about the debug session for this build.</summary>
    [Wire("debugSession")]
    public DebugSession DebugSession { get; set; }

    /// <summary>The ARN of the batch build that this build is a member of, if applicable.</summary>
    [Wire("buildBatchArn")]
    public string BuildBatchArn { get; set; }

    /// <summary>Information about the auto-retry configuration for the build.</summary>
    [Wire("autoRetryConfig")]
    public AutoRetryConfig AutoRetryConfig { get; set; }
}
