using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Automatic rollback configuration for handling endpoint deployment failures and recovery.</summary>
public class AutoRollbackConfig
{
    /// <summary>List of CloudWatch alarms in your account that are configured to monitor metrics on an endpoint.</summary>
    [AWSProperty(Min = 1, Max = 10)]
    public List<Alarm> Alarms { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
