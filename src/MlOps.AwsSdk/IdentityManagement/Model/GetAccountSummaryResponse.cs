using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>GetAccountSummary</c>.</summary>
public class GetAccountSummaryResponse : AmazonWebServiceResponse
{
    /// <summary>A set of key–value pairs containing information about IAM entity usage and IAM quotas.</summary>
    public Dictionary<string, int> SummaryMap { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
