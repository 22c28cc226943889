using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The output of <c>DescribeSecurityGroups</c>.</summary>
public class DescribeSecurityGroupsResponse : AmazonWebServiceResponse
{
    /// <summary>The token to include in another request to get the next page of items.</summary>
    [Wire("nextToken")]
    public string NextToken { get; set; }

    /// <summary>Information about the security groups.</summary>
    [Wire("securityGroupInfo")]
    public List<SecurityGroup> SecurityGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
