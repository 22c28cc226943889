using Amazon.EC2.Model;
using MlOps.Products;
using MlOps.Products.Templates;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether the route tables are the VPC's, and lead to no other gateway endpoint of S3: a table takes one of a service (VPC user guide, Gateway endpoints).</summary>
internal sealed class RouteTableCheck : IOnlineCheck
{
    public string Subject => "the route tables";

    public ConfigKey Key => ConfigKeys.RouteTableIds;

    public bool Applies(MlProduct product) => product.VpcIntegration is { RouteTableIds.Count: > 0 };

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.VpcId, facts.RouteTables, facts.Endpoints, facts.Own];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts) =>
        product.VpcIntegration!.RouteTableIds.SelectMany((id, item) => OfTable(product, facts, id, item));

    private IEnumerable<MlFinding> OfTable(MlProduct product, OnlineFacts facts, string id, int item)
    {
        if (!facts.RouteTables.Value.Any(table => table.RouteTableId == id))
        {
            yield return product.Report(
                Key, MlSeverity.Error, OnlineCheckIds.RouteTableNotInVpc, $"VPC {facts.VpcId.Value} has no route table {id}.", $"Name a route table of VPC {facts.VpcId.Value}.", item);
        }
        else if (facts.Endpoints.Value.FirstOrDefault(endpoint => LeadsToS3(endpoint, product, id) && !facts.Own.Value.Contains(endpoint.VpcEndpointId)) is { } other)
        {
            yield return product.Report(
                Key,
                MlSeverity.Error,
                OnlineCheckIds.RouteTableHasS3Endpoint,
                $"Route table {id} leads to another gateway endpoint of S3, {other.VpcEndpointId}; a table takes one.",
                "Leave the table out: traffic to S3 uses that endpoint then.",
                item);
        }
    }

    private static bool LeadsToS3(VpcEndpoint endpoint, MlProduct product, string tableId) =>
        endpoint.ServiceName == VpcEndpoints.ServiceName(product.Region, VpcEndpoints.S3Service) && (endpoint.RouteTableIds ?? []).Contains(tableId);
}
