using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The input of <c>DescribeVpcEndpointServices</c>. Describes available services to which you can create a VPC endpoint.</summary>
public class DescribeVpcEndpointServicesRequest : AmazonEC2Request
{
    /// <summary>
    /// Checks whether you have the required permissions for the action, without actually making the request, and provides an error
    /// response.
    /// </summary>
    public bool? DryRun { get; set; }

    /// <summary>The service names.</summary>
    [Wire("ServiceName")]
    public List<string> ServiceNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The filters.</summary>
    [Wire("Filter")]
    public List<Filter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The maximum number of items to return for this request.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The token for the next set of items to return.</summary>
    public string NextToken { get; set; }

    /// <summary>The service Regions.</summary>
    [Wire("ServiceRegion")]
    public List<string> ServiceRegions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
