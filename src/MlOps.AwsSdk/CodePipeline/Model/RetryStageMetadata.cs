using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The details of a specific automatic retry on stage failure, including the attempt number and trigger.</summary>
public class RetryStageMetadata
{
    /// <summary>The number of attempts for a specific stage with automatic retry on stage failure.</summary>
    [AWSProperty(Min = 1)]
    [Wire("autoStageRetryAttempt")]
    public int? AutoStageRetryAttempt { get; set; }

    /// <summary>The number of attempts for a specific stage where manual retries have been made upon stage failure.</summary>
    [AWSProperty(Min = 1)]
    [Wire("manualStageRetryAttempt")]
    public int? ManualStageRetryAttempt { get; set; }

    /// <summary>The latest trigger for a specific stage where manual or automatic retries have been made upon stage failure.</summary>
    [Wire("latestRetryTrigger")]
    public RetryTrigger LatestRetryTrigger { get; set; }
}
