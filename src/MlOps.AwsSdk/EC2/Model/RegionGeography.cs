using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes the geography information for a Region.</summary>
public class RegionGeography
{
    /// <summary>The name of the geography, for example, <c>United States of America</c>.</summary>
    [Wire("name")]
    public string Name { get; set; }
}
