using Amazon.EC2.Model;
using MlOps.Products;
using MlOps.Products.Templates;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether the region offers the endpoints of the product, and in the zones of its subnets.</summary>
internal sealed class EndpointServiceCheck : IOnlineCheck
{
    public string Subject => "whether the endpoints are offered in the subnets' zones";

    public ConfigKey Key => ConfigKeys.SubnetIds;

    public bool Applies(MlProduct product) => product.VpcIntegration is not null;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.Services, facts.Subnets];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts) =>
    [
        .. VpcEndpoints.InterfaceServices.SelectMany(service => OfService(product, facts, service, "Interface")),
        .. OfService(product, facts, VpcEndpoints.S3Service, "Gateway"),
    ];

    private static IEnumerable<MlFinding> OfService(MlProduct product, OnlineFacts facts, string service, string type)
    {
        var name = VpcEndpoints.ServiceName(product.Region, service);
        var offered = facts.Services.Value.FirstOrDefault(detail => detail.ServiceName == name && (detail.ServiceType ?? []).Exists(kind => kind.ServiceType?.Value == type));
        if (offered is null)
        {
            yield return product.Report(
                ConfigKeys.Region, MlSeverity.Error, OnlineCheckIds.EndpointServiceMissing, $"{product.Region} offers no {type.ToLowerInvariant()} endpoint of {name}.", "Choose another region.");
        }
        else if (type == "Interface")
        {
            foreach (var subnet in facts.Subnets.Value.Where(subnet => !(offered.AvailabilityZones ?? []).Contains(subnet.AvailabilityZone)))
            {
                yield return Lacks(product, subnet, offered);
            }
        }
    }

    private static MlFinding Lacks(MlProduct product, Subnet subnet, ServiceDetail offered) => product.Report(
        VpcKeys.Subnets(product),
        MlSeverity.Error,
        OnlineCheckIds.ZoneLacksEndpoint,
        $"{offered.ServiceName} is not offered in zone {subnet.AvailabilityZone}, where subnet {subnet.SubnetId} is; it is in {string.Join(", ", (offered.AvailabilityZones ?? []).Order(StringComparer.Ordinal))}.",
        "Name a subnet in one of those zones.",
        VpcKeys.SubnetItem(product, subnet.SubnetId));
}
