using MlOps.Products;
using MlOps.Products.Templates;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether the security group that the product makes admits HTTPS from its subnets: the range that the config says, or private addresses.</summary>
internal sealed class OwnSecurityGroupCheck : IOnlineCheck
{
    public string Subject => "the range that the security group admits";

    public ConfigKey Key => ConfigKeys.VpcCidr;

    public bool Applies(MlProduct product) => product.VpcIntegration?.VpcMode == VpcModes.Standalone;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.Subnets];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts)
    {
        var ranges = VpcEndpoints.Ranges(product);
        return facts.Subnets.Value.Where(subnet => !ranges.Any(range => AddressRange.Contains(range, subnet.CidrBlock))).Select(subnet => product.Report(
            Key,
            MlSeverity.Error,
            OnlineCheckIds.SecurityGroupClosed,
            $"The security group would admit HTTPS from {string.Join(", ", ranges)}, and so not from subnet {subnet.SubnetId} ({subnet.CidrBlock}).",
            "Write the VPC's range into 'vpc_cidr'."));
    }
}
