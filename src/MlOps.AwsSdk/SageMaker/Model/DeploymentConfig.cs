namespace Amazon.SageMaker.Model;

/// <summary>
/// The deployment configuration for an endpoint, which contains the desired deployment strategy and rollback configurations.
/// </summary>
public class DeploymentConfig
{
    /// <summary>Update policy for a blue/green deployment.</summary>
    public BlueGreenUpdatePolicy BlueGreenUpdatePolicy { get; set; }

    /// <summary>Specifies a rolling deployment strategy for updating a SageMaker endpoint.</summary>
    public RollingUpdatePolicy RollingUpdatePolicy { get; set; }

    /// <summary>Automatic rollback configuration for handling endpoint deployment failures and recovery.</summary>
    public AutoRollbackConfig AutoRollbackConfiguration { get; set; }
}
