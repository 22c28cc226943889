using Amazon.CodePipeline.Internal;
using MlOps.AwsSdk;

namespace Amazon.CodePipeline;

/// <summary>How a client of AWS CodePipeline is set up.</summary>
public class AmazonCodePipelineConfig : ModeledClientConfig
{
    /// <summary>Makes the default configuration: region and retries are those of the environment.</summary>
    public AmazonCodePipelineConfig()
        : base(CodePipelineService.Model)
    {
    }

    /// <summary>The id of the service.</summary>
    public static new string ServiceId => "CodePipeline";
}
