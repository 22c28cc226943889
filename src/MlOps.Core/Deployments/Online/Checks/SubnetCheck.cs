using MlOps.Products;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether the subnets are there, in the VPC, and one a zone: an interface endpoint takes one subnet of a zone (EC2 API reference, CreateVpcEndpoint).</summary>
internal sealed class SubnetCheck : IOnlineCheck
{
    public string Subject => "the subnets";

    public ConfigKey Key => ConfigKeys.SubnetIds;

    public bool Applies(MlProduct product) => product.VpcIntegration is not null;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.VpcId, facts.SubnetIds, facts.Subnets];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts)
    {
        var (vpcId, subnets) = (facts.VpcId.Value, facts.Subnets.Value);
        foreach (var id in facts.SubnetIds.Value.Where(id => !subnets.Any(subnet => subnet.SubnetId == id)))
        {
            yield return Error(product, id, OnlineCheckIds.SubnetNotFound, $"There is no subnet {id} in account {product.AccountId} in {product.Region}.", $"Name a subnet of VPC {vpcId}.");
        }

        foreach (var subnet in subnets.Where(subnet => subnet.VpcId != vpcId))
        {
            yield return Error(product, subnet.SubnetId, OnlineCheckIds.SubnetInOtherVpc, $"Subnet {subnet.SubnetId} is in VPC {subnet.VpcId}, not in {vpcId}.", $"Name a subnet of VPC {vpcId}.");
        }

        foreach (var zone in subnets.GroupBy(subnet => subnet.AvailabilityZone, StringComparer.Ordinal).Where(zone => zone.Count() > 1))
        {
            var ids = zone.Select(subnet => subnet.SubnetId).ToList();
            yield return Error(
                product, ids[^1], OnlineCheckIds.SubnetsShareZone, $"Subnets {string.Join(" and ", ids)} are in one zone, {zone.Key}; an interface endpoint takes one subnet a zone.", "Name one of them, and another in another zone.");
        }
    }

    private static MlFinding Error(MlProduct product, string subnetId, string id, string message, string suggestion) =>
        product.Report(VpcKeys.Subnets(product), MlSeverity.Error, id, message, suggestion, VpcKeys.SubnetItem(product, subnetId));
}
