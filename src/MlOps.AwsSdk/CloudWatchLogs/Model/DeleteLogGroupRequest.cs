using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>
/// The input of <c>DeleteLogGroup</c>. Deletes the specified log group and permanently deletes all the archived log events associated with
/// the log group.
/// </summary>
public class DeleteLogGroupRequest : AmazonCloudWatchLogsRequest
{
    /// <summary>The name of the log group.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 512)]
    [Wire("logGroupName")]
    public string LogGroupName { get; set; }
}
