using Amazon.EC2.Model;
using MlOps.Products;
using MlOps.Products.Templates;

namespace MlOps.Deployments.Online.Checks;

/// <summary>
/// Whether builds in the subnets get out of the VPC, or have the endpoints there that they need instead: those that the product makes, and CloudWatch
/// Logs and CodeBuild besides, which builds report to (CodeBuild user guide, Use VPC endpoints and Use CodeBuild with Amazon Virtual Private Cloud).
/// </summary>
internal sealed class WayOutCheck : IOnlineCheck
{
    private static readonly string[] BesidesOwn = ["logs", "codebuild"];

    public string Subject => "whether builds get out of the VPC";

    public ConfigKey Key => ConfigKeys.SubnetIds;

    public bool Applies(MlProduct product) => product.VpcIntegration is not null;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.VpcId, facts.Subnets, facts.RouteTables, facts.Endpoints];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts)
    {
        foreach (var subnet in facts.Subnets.Value.Where(subnet => subnet.VpcId == facts.VpcId.Value))
        {
            var table = WayOut.TableOf(subnet.SubnetId, facts.RouteTables.Value);
            var route = WayOut.DefaultRoute(table);
            if (route is null || !WayOut.Leads(route))
            {
                var lacks = Lacks(product, facts, table).ToList();
                yield return lacks.Count == 0 ? Without(product, subnet, route) : NoWay(product, subnet, route, lacks);
            }
        }
    }

    private static IEnumerable<string> Lacks(MlProduct product, OnlineFacts facts, RouteTable? table)
    {
        var there = facts.Endpoints.Value.Where(endpoint => endpoint.VpcId == facts.VpcId.Value).ToList();
        var own = product.VpcIntegration!.PrivateDns == PrivateDnsModes.Off ? [] : VpcEndpoints.InterfaceServices;
        var interfaces = VpcEndpoints.InterfaceServices.Concat(BesidesOwn).Except(own, StringComparer.Ordinal)
            .Select(service => VpcEndpoints.ServiceName(product.Region, service))
            .Where(service => !there.Exists(endpoint => endpoint.ServiceName == service && endpoint.PrivateDnsEnabled == true));
        var s3 = VpcEndpoints.ServiceName(product.Region, VpcEndpoints.S3Service);
        var leadsToS3 = table is not null && (product.VpcIntegration.RouteTableIds.Contains(table.RouteTableId)
            || there.Exists(endpoint => endpoint.ServiceName == s3 && (endpoint.RouteTableIds ?? []).Contains(table.RouteTableId)));
        return leadsToS3 ? interfaces : interfaces.Append(s3);
    }

    private static MlFinding NoWay(MlProduct product, Subnet subnet, Route? route, List<string> lacks) => product.Report(
        VpcKeys.Subnets(product),
        MlSeverity.Error,
        OnlineCheckIds.NoWayOut,
        $"Builds in subnet {subnet.SubnetId} get nowhere: it {WayOut.Obstacle(route)}, and the VPC has no endpoint with private DNS, or no route, for {string.Join(", ", lacks)}.",
        "Route the subnet's traffic to a NAT gateway or a transit gateway, or make those endpoints.",
        VpcKeys.SubnetItem(product, subnet.SubnetId));

    private static MlFinding Without(MlProduct product, Subnet subnet, Route? route) => product.Report(
        VpcKeys.Subnets(product),
        MlSeverity.Information,
        OnlineCheckIds.NoInternet,
        $"Builds in subnet {subnet.SubnetId} reach AWS by endpoints only: it {WayOut.Obstacle(route)}. A requirements.txt installs nothing from PyPI there.",
        "Where builds need packages, give them an index inside the VPC, or a NAT gateway.",
        VpcKeys.SubnetItem(product, subnet.SubnetId));
}
