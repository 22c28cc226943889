using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The input of <c>DescribeVpcs</c>. Describes your VPCs.</summary>
public class DescribeVpcsRequest : AmazonEC2Request
{
    /// <summary>The filters.</summary>
    [Wire("Filter")]
    public List<Filter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The IDs of the VPCs.</summary>
    [Wire("VpcId")]
    public List<string> VpcIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The token returned from a previous paginated request.</summary>
    public string NextToken { get; set; }

    /// <summary>The maximum number of items to return for this request.</summary>
    [AWSProperty(Min = 5, Max = 1000)]
    public int? MaxResults { get; set; }

    /// <summary>
    /// Checks whether you have the required permissions for the action, without actually making the request, and provides an error
    /// response.
    /// </summary>
    [Wire("dryRun")]
    public bool? DryRun { get; set; }
}
