using Amazon.CloudFormation.Internal;
using MlOps.AwsSdk;

namespace Amazon.CloudFormation;

/// <summary>How a client of AWS CloudFormation is set up.</summary>
public class AmazonCloudFormationConfig : ModeledClientConfig
{
    /// <summary>Makes the default configuration: region and retries are those of the environment.</summary>
    public AmazonCloudFormationConfig()
        : base(CloudFormationService.Model)
    {
    }

    /// <summary>The id of the service.</summary>
    public static new string ServiceId => "CloudFormation";
}
