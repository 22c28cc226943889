using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The input of <c>ListTagsForResource</c>. Displays the tags associated with a CloudWatch Logs resource.</summary>
public class ListTagsForResourceRequest : AmazonCloudWatchLogsRequest
{
    /// <summary>The ARN of the resource that you want to view tags for; that of a log group without <c>:*</c> at its end.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 1011)]
    [Wire("resourceArn")]
    public string ResourceArn { get; set; }
}
