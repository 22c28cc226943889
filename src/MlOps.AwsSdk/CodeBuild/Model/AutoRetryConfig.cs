using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about the auto-retry configuration for the build.</summary>
public class AutoRetryConfig
{
    /// <summary>The maximum number of additional automatic retries after a failed build.</summary>
    [Wire("autoRetryLimit")]
    public int? AutoRetryLimit { get; set; }

    /// <summary>The number of times that the build has been retried.</summary>
    [Wire("autoRetryNumber")]
    public int? AutoRetryNumber { get; set; }

    /// <summary>The build ARN of the auto-retried build triggered by the current build.</summary>
    [Wire("nextAutoRetry")]
    public string NextAutoRetry { get; set; }

    /// <summary>The build ARN of the build that triggered the current auto-retry build.</summary>
    [Wire("previousAutoRetry")]
    public string PreviousAutoRetry { get; set; }
}
