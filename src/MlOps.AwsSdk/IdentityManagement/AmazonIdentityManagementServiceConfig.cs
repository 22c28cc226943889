using Amazon.IdentityManagement.Internal;
using MlOps.AwsSdk;

namespace Amazon.IdentityManagement;

/// <summary>How a client of AWS Identity and Access Management is set up.</summary>
public class AmazonIdentityManagementServiceConfig : ModeledClientConfig
{
    /// <summary>Makes the default configuration: region and retries are those of the environment.</summary>
    public AmazonIdentityManagementServiceConfig()
        : base(IdentityManagementService.Model)
    {
    }

    /// <summary>The id of the service.</summary>
    public static new string ServiceId => "IAM";
}
