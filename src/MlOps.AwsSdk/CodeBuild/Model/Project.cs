using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about a build project.</summary>
public class Project
{
    /// <summary>The name of the build project.</summary>
    [AWSProperty(Min = 2, Max = 150)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the build project.</summary>
    [Wire("arn")]
    public string Arn { get; set; }

    /// <summary>A description that makes the build project easy to identify.</summary>
    [AWSProperty(Min = 0, Max = 255)]
    [Wire("description")]
    public string Description { get; set; }

    /// <summary>Information about the build input source code for this build project.</summary>
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

    /// <summary>Information about the build output artifacts for the build project.</summary>
    [Wire("artifacts")]
    public ProjectArtifacts Artifacts { get; set; }

    /// <summary>An array of <c>ProjectArtifacts</c> objects.</summary>
    [AWSProperty(Min = 0, Max = 12)]
    [Wire("secondaryArtifacts")]
    public List<ProjectArtifacts> SecondaryArtifacts { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Information about the cache for the build project.</summary>
    [Wire("cache")]
    public ProjectCache Cache { get; set; }

    /// <summary>Information about the build environment for this build project.</summary>
    [Wire("environment")]
    public ProjectEnvironment Environment { get; set; }

    /// <summary>
    /// The ARN of the IAM role that enables CodeBuild to interact with dependent Amazon Web Services services on behalf of the Amazon Web
    /// Services account.
    /// </summary>
    [AWSProperty(Min = 1)]
    [Wire("serviceRole")]
    public string ServiceRole { get; set; }

    /// <summary>
    /// How long, in minutes, from 5 to 2160 (36 hours), for CodeBuild to wait before timing out any related build that did not get marked
    /// as completed.
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

    /// <summary>A list of tag key and value pairs associated with this build project.</summary>
    [AWSProperty(Min = 0, Max = 50)]
    [Wire("tags")]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>When the build project was created, expressed in Unix time format.</summary>
    [Wire("created")]
    public DateTime? Created { get; set; }

    /// <summary>When the build project's settings were last modified, expressed in Unix time format.</summary>
    [Wire("lastModified")]
    public DateTime? LastModified { get; set; }

    /// <summary>Information about a webhook that connects repository events to a build project in CodeBuild.</summary>
    [Wire("webhook")]
    public Webhook Webhook { get; set; }

    /// <summary>Information about the VPC configuration that CodeBuild accesses.</summary>
    [Wire("vpcConfig")]
    public VpcConfig VpcConfig { get; set; }

    /// <summary>Information about the build badge for the build project.</summary>
    [Wire("badge")]
    public ProjectBadge Badge { get; set; }

    /// <summary>Information about logs for the build project.</summary>
    [Wire("logsConfig")]
    public LogsConfig LogsConfig { get; set; }

    /// <summary>An array of <c>ProjectFileSystemLocation</c> objects for a CodeBuild build project.</summary>
    [Wire("fileSystemLocations")]
    public List<ProjectFileSystemLocation> FileSystemLocations { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A ProjectBuildBatchConfig object that defines the batch build options for the project.</summary>
    [Wire("buildBatchConfig")]
    public ProjectBuildBatchConfig BuildBatchConfig { get; set; }

    /// <summary>The maximum number of concurrent builds that are allowed for this project.</summary>
    [Wire("concurrentBuildLimit")]
    public int? ConcurrentBuildLimit { get; set; }

    /// <summary>Specifies the visibility of the project's builds.</summary>
    [Wire("projectVisibility")]
    public ProjectVisibilityType ProjectVisibility { get; set; }

    /// <summary>Contains the project identifier used with the public build APIs.</summary>
    [AWSProperty(Min = 1)]
    [Wire("publicProjectAlias")]
    public string PublicProjectAlias { get; set; }

    /// <summary>
    /// The ARN of the IAM role that enables CodeBuild to access the CloudWatch Logs and Amazon S3 artifacts for the project's builds.
    /// </summary>
    [AWSProperty(Min = 1)]
    [Wire("resourceAccessRole")]
    public string ResourceAccessRole { get; set; }

    /// <summary>The maximum number of additional automatic retries after a failed build.</summary>
    [Wire("autoRetryLimit")]
    public int? AutoRetryLimit { get; set; }
}
