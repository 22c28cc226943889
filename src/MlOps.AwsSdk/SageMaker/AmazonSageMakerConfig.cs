using Amazon.SageMaker.Internal;
using MlOps.AwsSdk;

namespace Amazon.SageMaker;

/// <summary>How a client of Amazon SageMaker is set up.</summary>
public class AmazonSageMakerConfig : ModeledClientConfig
{
    /// <summary>Makes the default configuration: region and retries are those of the environment.</summary>
    public AmazonSageMakerConfig()
        : base(SageMakerService.Model)
    {
    }

    /// <summary>The id of the service.</summary>
    public static new string ServiceId => "SageMaker";
}
