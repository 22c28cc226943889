using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The retry configuration specifies automatic retry for a failed stage, along with the configured retry mode.</summary>
public class RetryConfiguration
{
    /// <summary>The method that you want to configure for automatic stage retry on stage failure.</summary>
    [Wire("retryMode")]
    public StageRetryMode RetryMode { get; set; }
}
