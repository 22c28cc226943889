using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The output of <c>DescribeRouteTables</c>.</summary>
public class DescribeRouteTablesResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the route tables.</summary>
    [Wire("routeTableSet")]
    public List<RouteTable> RouteTables { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The token to include in another request to get the next page of items.</summary>
    [Wire("nextToken")]
    public string NextToken { get; set; }
}
