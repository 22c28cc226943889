using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Contains information about the status of the docker server.</summary>
public class DockerServerStatus
{
    /// <summary>The status of the docker server.</summary>
    [Wire("status")]
    public string Status { get; set; }

    /// <summary>A message associated with the status of a docker server.</summary>
    [Wire("message")]
    public string Message { get; set; }
}
