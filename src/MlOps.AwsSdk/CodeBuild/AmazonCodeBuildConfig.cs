using Amazon.CodeBuild.Internal;
using MlOps.AwsSdk;

namespace Amazon.CodeBuild;

/// <summary>How a client of AWS CodeBuild is set up.</summary>
public class AmazonCodeBuildConfig : ModeledClientConfig
{
    /// <summary>Makes the default configuration: region and retries are those of the environment.</summary>
    public AmazonCodeBuildConfig()
        : base(CodeBuildService.Model)
    {
    }

    /// <summary>The id of the service.</summary>
    public static new string ServiceId => "CodeBuild";
}
