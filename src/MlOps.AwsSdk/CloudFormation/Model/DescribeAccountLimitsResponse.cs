using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>DescribeAccountLimits</c>.</summary>
public class DescribeAccountLimitsResponse : AmazonWebServiceResponse
{
    /// <summary>An account limit structure that contain a list of CloudFormation account limits and their values.</summary>
    public List<AccountLimit> AccountLimits { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If the output exceeds 1 MB in size, a string that identifies the next page of limits.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }
}
