using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The input of <c>DescribeRegions</c>. Describes the Regions that are enabled for your account, or all Regions.</summary>
public class DescribeRegionsRequest : AmazonEC2Request
{
    /// <summary>The names of the Regions.</summary>
    [Wire("RegionName")]
    public List<string> RegionNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Indicates whether to display all Regions, including Regions that are disabled for your account.</summary>
    public bool? AllRegions { get; set; }

    /// <summary>
    /// Checks whether you have the required permissions for the action, without actually making the request, and provides an error
    /// response.
    /// </summary>
    [Wire("dryRun")]
    public bool? DryRun { get; set; }

    /// <summary>The filters.</summary>
    [Wire("Filter")]
    public List<Filter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
