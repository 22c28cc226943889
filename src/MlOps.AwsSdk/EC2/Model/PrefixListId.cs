using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a prefix list ID.</summary>
public class PrefixListId
{
    /// <summary>A description for the security group rule that references this prefix list ID.</summary>
    [Wire("description")]
    public string Description { get; set; }

    /// <summary>The ID of the prefix.</summary>
    [Wire("prefixListId")]
    public string Id { get; set; }
}
