using Amazon.SimpleNotificationService.Internal;
using MlOps.AwsSdk;

namespace Amazon.SimpleNotificationService;

/// <summary>How a client of Amazon SNS is set up.</summary>
public class AmazonSimpleNotificationServiceConfig : ModeledClientConfig
{
    /// <summary>Makes the default configuration: region and retries are those of the environment.</summary>
    public AmazonSimpleNotificationServiceConfig()
        : base(SimpleNotificationServiceService.Model)
    {
    }

    /// <summary>The id of the service.</summary>
    public static new string ServiceId => "SNS";
}
