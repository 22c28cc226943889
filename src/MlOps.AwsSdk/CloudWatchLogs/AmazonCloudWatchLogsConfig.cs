using Amazon.CloudWatchLogs.Internal;
using MlOps.AwsSdk;

namespace Amazon.CloudWatchLogs;

/// <summary>How a client of Amazon CloudWatch Logs is set up.</summary>
public class AmazonCloudWatchLogsConfig : ModeledClientConfig
{
    /// <summary>Makes the default configuration: region and retries are those of the environment.</summary>
    public AmazonCloudWatchLogsConfig()
        : base(CloudWatchLogsService.Model)
    {
    }

    /// <summary>The id of the service.</summary>
    public static new string ServiceId => "CloudWatch Logs";
}
