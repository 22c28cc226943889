using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The output of <c>DescribeVpcs</c>.</summary>
public class DescribeVpcsResponse : AmazonWebServiceResponse
{
    /// <summary>The token to include in another request to get the next page of items.</summary>
    [Wire("nextToken")]
    public string NextToken { get; set; }

    /// <summary>Information about the VPCs.</summary>
    [Wire("vpcSet")]
    public List<Vpc> Vpcs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
