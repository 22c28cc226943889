using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The output of <c>DescribeVpcEndpoints</c>.</summary>
public class DescribeVpcEndpointsResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the VPC endpoints.</summary>
    [Wire("vpcEndpointSet")]
    public List<VpcEndpoint> VpcEndpoints { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The token to use when requesting the next set of items.</summary>
    [Wire("nextToken")]
    public string NextToken { get; set; }
}
