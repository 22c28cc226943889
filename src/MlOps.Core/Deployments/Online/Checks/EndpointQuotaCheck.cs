using Amazon.EC2;
using MlOps.Products;
using MlOps.Products.Templates;

namespace MlOps.Deployments.Online.Checks;

/// <summary>
/// Whether the default quotas of VPC endpoints have room for the product's: 50 interface endpoints a VPC, 20 gateway endpoints a region (VPC user guide,
/// Amazon VPC quotas). An account's own quotas may be higher, so it is a warning.
/// </summary>
internal sealed class EndpointQuotaCheck : IOnlineCheck
{
    /// <summary>Interface and Gateway Load Balancer endpoints a VPC.</summary>
    public const int InterfacesPerVpc = 50;

    /// <summary>Gateway endpoints a region.</summary>
    public const int GatewaysPerRegion = 20;

    private const string Default = " unless the account's was raised";

    public string Subject => "quotas of VPC endpoints";

    public ConfigKey Key => ConfigKeys.VpcId;

    public bool Applies(MlProduct product) => product.VpcIntegration is not null;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.VpcId, facts.Endpoints, facts.Own];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts)
    {
        var others = facts.Endpoints.Value.Where(endpoint => !facts.Own.Value.Contains(endpoint.VpcEndpointId)).ToList();
        var gateways = others.Count(endpoint => endpoint.VpcEndpointType == VpcEndpointType.Gateway);
        var interfaces = others.Count(endpoint => endpoint.VpcEndpointType != VpcEndpointType.Gateway && endpoint.VpcId == facts.VpcId.Value);
        var wanted = VpcEndpoints.InterfaceServices.Count;
        if (interfaces + wanted > InterfacesPerVpc)
        {
            yield return QuotaFindings.Exceeded(product, VpcKeys.Vpc(product), MlSeverity.Warning, $"interface endpoints in VPC {facts.VpcId.Value}", interfaces, wanted, InterfacesPerVpc, Default);
        }

        if (gateways + 1 > GatewaysPerRegion)
        {
            yield return QuotaFindings.Exceeded(product, VpcKeys.Vpc(product), MlSeverity.Warning, $"gateway endpoints in {product.Region}", gateways, 1, GatewaysPerRegion, Default);
        }
    }
}
