using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a Region.</summary>
public class Region
{
    /// <summary>The Region opt-in status.</summary>
    [Wire("optInStatus")]
    public string OptInStatus { get; set; }

    /// <summary>The geography information for the Region.</summary>
    [Wire("geographySet")]
    public List<RegionGeography> Geography { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The name of the Region.</summary>
    [Wire("regionName")]
    public string RegionName { get; set; }

    /// <summary>The Region service endpoint.</summary>
    [Wire("regionEndpoint")]
    public string Endpoint { get; set; }
}
