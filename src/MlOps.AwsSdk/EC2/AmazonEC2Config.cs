using Amazon.EC2.Internal;
using MlOps.AwsSdk;

namespace Amazon.EC2;

/// <summary>How a client of Amazon EC2 is set up.</summary>
public class AmazonEC2Config : ModeledClientConfig
{
    /// <summary>Makes the default configuration: region and retries are those of the environment.</summary>
    public AmazonEC2Config()
        : base(EC2Service.Model)
    {
    }

    /// <summary>The id of the service.</summary>
    public static new string ServiceId => "EC2";
}
