using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>The input of <c>UpdateProject</c>. Changes the settings of a build project.</summary>
public class UpdateProjectRequest : AmazonCodeBuildRequest
{
    /// <summary>The name of the build project.</summary>
    [AWSProperty(Required = true, Min = 1)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>A new or replacement description of the build project.</summary>
    [AWSProperty(Min = 0, Max = 255)]
    [Wire("description")]
    public string Description { get; set; }

    /// <summary>Information to be changed about the build input source code for the build project.</summary>
    [Wire("source")]
    public ProjectSource Source { get; set; }

    /// <summary>An array of <c>ProjectSource</c> objects.</summary>
    [AWSProperty(Min = 0, Max = 12)]
    [Wire("secondarySources")]
    public List<ProjectSource> SecondarySources { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A version of the build input to be built for this project.</summary>
    [Wire("sourceVersion")]
    public string SourceVersion { get; set; }

    /// <summary>An array of <c>ProjectSourceVersion</c> objects.</summary>
    [AWSProperty(Min = 0, Max = 12)]
    [Wire("secondarySourceVersions")]
    public List<ProjectSourceVersion> SecondarySourceVersions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Information to be changed about the build output artifacts for the build project.</summary>
    [Wire("artifacts")]
    public ProjectArtifacts Artifacts { get; set; }

    /// <summary>An array of <c>ProjectArtifact</c> objects.</summary>
    [AWSProperty(Min = 0, Max = 12)]
    [Wire("secondaryArtifacts")]
    public List<ProjectArtifacts> SecondaryArtifacts { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Stores recently used information so that it can be quickly accessed at a later time.</summary>
    [Wire("cache")]
    public ProjectCache Cache { get; set; }

    /// <summary>Information to be changed about the build environment for the build project.</summary>
    [Wire("environment")]
    public ProjectEnvironment Environment { get; set; }

    /// <summary>
    /// The replacement ARN of the IAM role that enables CodeBuild to interact with dependent Amazon Web Services services on behalf of the
    /// Amazon Web Services account.
    /// </summary>
    [AWSProperty(Min = 1)]
    [Wire("serviceRole")]
    public string ServiceRole { get; set; }

    /// <summary>
    /// The replacement value in minutes, from 5 to 2160 (36 hours), for CodeBuild to wait before timing out any related build that did not
    /// get marked as completed.
    /// </summary>
    [AWSProperty(Min = 5, Max = 2160)]
    [Wire("timeoutInMinutes")]
    public int? TimeoutInMinutes { get; set; }

    /// <summary>The number of minutes a build is allowed to be queued before it times out.</summary>
    [AWSProperty(Min = 5, Max = 480)]
    [Wire("queuedTimeoutInMinutes")]
    public int? QueuedTimeoutInMinutes { get; set; }

    /// <summary>The Key Management Service customer master key (CMK) to be used for encrypting the build output artifacts.</summary>
    [AWSProperty(Min = 1)]
    [Wire("encryptionKey")]
    public string EncryptionKey { get; set; }

    /// <summary>An updated list of tag key and value pairs associated with this build project.</summary>
    [AWSProperty(Min = 0, Max = 50)]
    [Wire("tags")]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>VpcConfig enables CodeBuild to access resources in an Amazon VPC.</summary>
    [Wire("vpcConfig")]
    public VpcConfig VpcConfig { get; set; }

    /// <summary>Set this to true to generate a publicly accessible URL for your project's build badge.</summary>
    [Wire("badgeEnabled")]
    public bool? BadgeEnabled { get; set; }

    /// <summary>Information about logs for the build project.</summary>
    [Wire("logsConfig")]
    public LogsConfig LogsConfig { get; set; }

    /// <summary>An array of <c>ProjectFileSystemLocation</c> objects for a CodeBuild build project.</summary>
    [Wire("fileSystemLocations")]
    public List<ProjectFileSystemLocation> FileSystemLocations { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Contains configuration information about a batch build project.</summary>
    [Wire("buildBatchConfig")]
    public ProjectBuildBatchConfig BuildBatchConfig { get; set; }

    /// <summary>The maximum number of concurrent builds that are allowed for this project.</summary>
    [Wire("concurrentBuildLimit")]
    public int? ConcurrentBuildLimit { get; set; }

    /// <summary>The maximum number of additional automatic retries after a failed build.</summary>
    [Wire("autoRetryLimit")]
    public int? AutoRetryLimit { get; set; }
}
