using Amazon.SimpleSystemsManagement.Internal;
using MlOps.AwsSdk;

namespace Amazon.SimpleSystemsManagement;

/// <summary>How a client of AWS Systems Manager is set up.</summary>
public class AmazonSimpleSystemsManagementConfig : ModeledClientConfig
{
    /// <summary>Makes the default configuration: region and retries are those of the environment.</summary>
    public AmazonSimpleSystemsManagementConfig()
        : base(SimpleSystemsManagementService.Model)
    {
    }

    /// <summary>The id of the service.</summary>
    public static new string ServiceId => "SSM";
}
