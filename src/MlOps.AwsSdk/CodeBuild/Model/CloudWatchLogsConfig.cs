using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about CloudWatch Logs for a build project.</summary>
public class CloudWatchLogsConfig
{
    /// <summary>The current status of the logs in CloudWatch Logs for a build project.</summary>
    [AWSProperty(Required = true)]
    [Wire("status")]
    public LogsConfigStatusType Status { get; set; }

    /// <summary>The group name of the logs in CloudWatch Logs.</summary>
    [Wire("groupName")]
    public string GroupName { get; set; }

    /// <summary>The prefix of the stream name of the CloudWatch Logs.</summary>
    [Wire("streamName")]
    public string StreamName { get; set; }
}
