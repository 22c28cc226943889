using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The output of <c>DescribeVpcEndpointServices</c>.</summary>
public class DescribeVpcEndpointServicesResponse : AmazonWebServiceResponse
{
    /// <summary>The supported services.</summary>
    [Wire("serviceNameSet")]
    public List<string> ServiceNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Information about the service.</summary>
    [Wire("serviceDetailSet")]
    public List<ServiceDetail> ServiceDetails { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The token to use when requesting the next set of items.</summary>
    [Wire("nextToken")]
    public string NextToken { get; set; }
}
