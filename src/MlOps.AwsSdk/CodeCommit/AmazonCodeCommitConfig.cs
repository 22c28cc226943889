using Amazon.CodeCommit.Internal;
using MlOps.AwsSdk;

namespace Amazon.CodeCommit;

/// <summary>How a client of AWS CodeCommit is set up.</summary>
public class AmazonCodeCommitConfig : ModeledClientConfig
{
    /// <summary>Makes the default configuration: region and retries are those of the environment.</summary>
    public AmazonCodeCommitConfig()
        : base(CodeCommitService.Model)
    {
    }

    /// <summary>The id of the service.</summary>
    public static new string ServiceId => "CodeCommit";
}
