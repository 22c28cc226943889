using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about build logs in CloudWatch Logs.</summary>
public class LogsLocation
{
    /// <summary>The name of the CloudWatch Logs group for the build logs.</summary>
    [Wire("groupName")]
    public string GroupName { get; set; }

    /// <summary>The name of the CloudWatch Logs stream for the build logs.</summary>
    [Wire("streamName")]
    public string StreamName { get; set; }

    /// <summary>The URL to an individual build log in CloudWatch Logs.</summary>
    [Wire("deepLink")]
    public string DeepLink { get; set; }

    /// <summary>The URL to a build log in an S3 bucket.</summary>
    [Wire("s3DeepLink")]
    public string S3DeepLink { get; set; }

    /// <summary>The ARN of the CloudWatch Logs stream for a build execution.</summary>
    [Wire("cloudWatchLogsArn")]
    public string CloudWatchLogsArn { get; set; }

    /// <summary>The ARN of S3 logs for a build project.</summary>
    [Wire("s3LogsArn")]
    public string S3LogsArn { get; set; }

    /// <summary>Information about CloudWatch Logs for a build project.</summary>
    [Wire("cloudWatchLogs")]
    public CloudWatchLogsConfig CloudWatchLogs { get; set; }

    /// <summary>Information about S3 logs for a build project.</summary>
    [Wire("s3Logs")]
    public S3LogsConfig S3Logs { get; set; }
}
