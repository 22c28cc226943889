using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>
/// The input of <c>DescribeNetworkInterfaces</c>. Describes the specified network interfaces or all your network interfaces.
/// </summary>
public class DescribeNetworkInterfacesRequest : AmazonEC2Request
{
    /// <summary>The token returned from a previous paginated request.</summary>
    public string NextToken { get; set; }

    /// <summary>The maximum number of items to return for this request.</summary>
    [AWSProperty(Min = 5, Max = 1000)]
    public int? MaxResults { get; set; }

    /// <summary>Indicates whether to include managed resources in the output.</summary>
    public bool? IncludeManagedResources { get; set; }

    /// <summary>
    /// Checks whether you have the required permissions for the action, without actually making the request, and provides an error
    /// response.
    /// </summary>
    [Wire("dryRun")]
    public bool? DryRun { get; set; }

    /// <summary>The network interface IDs.</summary>
    [Wire("NetworkInterfaceId")]
    public List<string> NetworkInterfaceIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>One or more filters.</summary>
    [Wire("filter")]
    public List<Filter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
