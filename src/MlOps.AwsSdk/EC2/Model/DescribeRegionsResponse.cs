using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The output of <c>DescribeRegions</c>.</summary>
public class DescribeRegionsResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the Regions.</summary>
    [Wire("regionInfo")]
    public List<Region> Regions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
