using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about the build environment of the build project.</summary>
public class ProjectEnvironment
{
    /// <summary>The type of build environment to use for related builds.</summary>
    [AWSProperty(Required = true)]
    [Wire("type")]
    public EnvironmentType Type { get; set; }

    /// <summary>The image tag or image digest that identifies the Docker image to use for this build project.</summary>
    [AWSProperty(Required = true, Min = 1)]
    [Wire("image")]
    public string Image { get; set; }

    /// <summary>Information about the compute resources the build project uses.</summary>
    [AWSProperty(Required = true)]
    [Wire("computeType")]
    public ComputeType ComputeType { get; set; }

    /// <summary>The compute configuration of the build project.</summary>
    [Wire("computeConfiguration")]
    public ComputeConfiguration ComputeConfiguration { get; set; }

    /// <summary>A ProjectFleet object to use for this build project.</summary>
    [Wire("fleet")]
    public ProjectFleet Fleet { get; set; }

    /// <summary>A set of environment variables to make available to builds for this build project.</summary>
    [Wire("environmentVariables")]
    public List<EnvironmentVariable> EnvironmentVariables { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Enables running the Docker daemon inside a Docker container.</summary>
    [Wire("privilegedMode")]
    public bool? PrivilegedMode { get; set; }

    /// <summary>
    /// The ARN of the Amazon S3 bucket, path prefix, and object key that contains the PEM-encoded certificate for the build project.
    /// </summary>
    [Wire("certificate")]
    public string Certificate { get; set; }

    /// <summary>The credentials for access to a private registry.</summary>
    [Wire("registryCredential")]
    public RegistryCredential RegistryCredential { get; set; }

    /// <summary>The type of credentials CodeBuild uses to pull images in your build.</summary>
    [Wire("imagePullCredentialsType")]
    public ImagePullCredentialsType ImagePullCredentialsType { get; set; }

    /// <summary>A DockerServer object to use for this build project.</summary>
    [Wire("dockerServer")]
    public DockerServer DockerServer { get; set; }
}
