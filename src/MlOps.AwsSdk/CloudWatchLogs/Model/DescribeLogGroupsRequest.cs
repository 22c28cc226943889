using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>
/// The input of <c>DescribeLogGroups</c>. Returns information about log groups, including data sources that ingest into each log group.
/// </summary>
public class DescribeLogGroupsRequest : AmazonCloudWatchLogsRequest
{
    /// <summary>
    /// When <c>includeLinkedAccounts</c> is set to <c>true</c>, use this parameter to specify the list of accounts to search.
    /// </summary>
    [AWSProperty(Min = 0, Max = 20)]
    [Wire("accountIdentifiers")]
    public List<string> AccountIdentifiers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The prefix to match.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    [Wire("logGroupNamePrefix")]
    public string LogGroupNamePrefix { get; set; }

    /// <summary>
    /// If you specify a string for this parameter, the operation returns only log groups that have names that match the string based on a
    /// case-sensitive substring search.
    /// </summary>
    [AWSProperty(Min = 0, Max = 512)]
    [Wire("logGroupNamePattern")]
    public string LogGroupNamePattern { get; set; }

    /// <summary>The token for the next set of items to return.</summary>
    [AWSProperty(Min = 1)]
    [Wire("nextToken")]
    public string NextToken { get; set; }

    /// <summary>The maximum number of items returned.</summary>
    [AWSProperty(Min = 1, Max = 50)]
    [Wire("limit")]
    public int? Limit { get; set; }

    /// <summary>
    /// If you are using a monitoring account, set this to <c>true</c> to have the operation return log groups in the accounts listed in
    /// <c>accountIdentifiers</c>.
    /// </summary>
    [Wire("includeLinkedAccounts")]
    public bool? IncludeLinkedAccounts { get; set; }

    /// <summary>Use this parameter to limit the results to only those log groups in the specified log group class.</summary>
    [Wire("logGroupClass")]
    public LogGroupClass LogGroupClass { get; set; }

    /// <summary>Use this array to filter the list of log groups returned.</summary>
    [AWSProperty(Min = 1, Max = 50)]
    [Wire("logGroupIdentifiers")]
    public List<string> LogGroupIdentifiers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
