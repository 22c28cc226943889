using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The output of <c>DeleteLogGroup</c>.</summary>
public class DeleteLogGroupResponse : AmazonWebServiceResponse;
