using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about logs for a build project.</summary>
public class LogsConfig
{
    /// <summary>Information about CloudWatch Logs for a build project.</summary>
    [Wire("cloudWatchLogs")]
    public CloudWatchLogsConfig CloudWatchLogs { get; set; }

    /// <summary>Information about logs built to an S3 bucket for a build project.</summary>
    [Wire("s3Logs")]
    public S3LogsConfig S3Logs { get; set; }
}
