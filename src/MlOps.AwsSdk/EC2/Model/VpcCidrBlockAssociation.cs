using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes an IPv4 CIDR block associated with a VPC.</summary>
public class VpcCidrBlockAssociation
{
    /// <summary>The association ID for the IPv4 CIDR block.</summary>
    [Wire("associationId")]
    public string AssociationId { get; set; }

    /// <summary>The IPv4 CIDR block.</summary>
    [Wire("cidrBlock")]
    public string CidrBlock { get; set; }

    /// <summary>Information about the state of the CIDR block.</summary>
    [Wire("cidrBlockState")]
    public VpcCidrBlockState CidrBlockState { get; set; }
}
