using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The output of <c>DescribeSubnets</c>.</summary>
public class DescribeSubnetsResponse : AmazonWebServiceResponse
{
    /// <summary>The token to include in another request to get the next page of items.</summary>
    [Wire("nextToken")]
    public string NextToken { get; set; }

    /// <summary>Information about the subnets.</summary>
    [Wire("subnetSet")]
    public List<Subnet> Subnets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
