using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes the exclusion configurations for various resource types in VPC Encryption Control.</summary>
public class VpcEncryptionControlExclusions
{
    /// <summary>The exclusion configuration for internet gateway traffic.</summary>
    [Wire("internetGateway")]
    public VpcEncryptionControlExclusion InternetGateway { get; set; }

    /// <summary>The exclusion configuration for egress-only internet gateway traffic.</summary>
    [Wire("egressOnlyInternetGateway")]
    public VpcEncryptionControlExclusion EgressOnlyInternetGateway { get; set; }

    /// <summary>The exclusion configuration for NAT gateway traffic.</summary>
    [Wire("natGateway")]
    public VpcEncryptionControlExclusion NatGateway { get; set; }

    /// <summary>The exclusion configuration for virtual private gateway traffic.</summary>
    [Wire("virtualPrivateGateway")]
    public VpcEncryptionControlExclusion VirtualPrivateGateway { get; set; }

    /// <summary>The exclusion configuration for VPC peering connection traffic.</summary>
    [Wire("vpcPeering")]
    public VpcEncryptionControlExclusion VpcPeering { get; set; }

    /// <summary>The exclusion configuration for Lambda function traffic.</summary>
    [Wire("lambda")]
    public VpcEncryptionControlExclusion Lambda { get; set; }

    /// <summary>The exclusion configuration for VPC Lattice traffic.</summary>
    [Wire("vpcLattice")]
    public VpcEncryptionControlExclusion VpcLattice { get; set; }

    /// <summary>The exclusion configuration for Elastic File System traffic.</summary>
    [Wire("elasticFileSystem")]
    public VpcEncryptionControlExclusion ElasticFileSystem { get; set; }
}
