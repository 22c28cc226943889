using MlOps.Products;
using MlOps.Products.Templates;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether another endpoint of the VPC has taken over a service's own name: one may (VPC user guide, Access an AWS service using an interface VPC endpoint).</summary>
internal sealed class PrivateDnsCheck : IOnlineCheck
{
    public string Subject => "clashes of private DNS";

    public ConfigKey Key => ConfigKeys.PrivateDns;

    public bool Applies(MlProduct product) => product.VpcIntegration is { PrivateDns: not PrivateDnsModes.Off };

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.VpcId, facts.Endpoints, facts.Own];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts) => facts.Endpoints.Value
        .Where(endpoint => endpoint.VpcId == facts.VpcId.Value && endpoint.PrivateDnsEnabled == true && !facts.Own.Value.Contains(endpoint.VpcEndpointId))
        .Where(endpoint => VpcEndpoints.InterfaceServices.Any(service => VpcEndpoints.ServiceName(product.Region, service) == endpoint.ServiceName))
        .Select(endpoint => product.Report(
            Key,
            MlSeverity.Error,
            OnlineCheckIds.PrivateDnsTaken,
            $"Endpoint {endpoint.VpcEndpointId} of VPC {endpoint.VpcId} has private DNS for {endpoint.ServiceName} already; one endpoint of a service in a VPC may.",
            "Write 'private_dns: false': calls then go through that endpoint, whose policy and security group must let them."));
}
