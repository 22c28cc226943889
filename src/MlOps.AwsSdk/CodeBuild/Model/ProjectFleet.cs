using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about the compute fleet of the build project.</summary>
public class ProjectFleet
{
    /// <summary>Specifies the compute fleet ARN for the build project.</summary>
    [Wire("fleetArn")]
    public string FleetArn { get; set; }
}
