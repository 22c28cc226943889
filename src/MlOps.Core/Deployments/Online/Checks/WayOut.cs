using Amazon.EC2;
using Amazon.EC2.Model;

namespace MlOps.Deployments.Online.Checks;

/// <summary>
/// Where a subnet's traffic to the internet goes. What counts as a way out: a NAT gateway, a transit gateway, a virtual private gateway, Cloud WAN, a NAT
/// instance or its interface, a firewall's endpoint: what is behind those is not looked at. An internet gateway does not count: builds get no public
/// address (CodeBuild user guide, Use CodeBuild with Amazon Virtual Private Cloud, Best practices for VPCs).
/// </summary>
internal static class WayOut
{
    private const string Everywhere = "0.0.0.0/0";

    /// <summary>The route table of a subnet: its own, else the VPC's main one (VPC user guide, Subnet route tables); null where none is known.</summary>
    /// <param name="subnetId">The subnet.</param>
    /// <param name="tables">The VPC's route tables.</param>
    public static RouteTable? TableOf(string subnetId, IReadOnlyList<RouteTable> tables) =>
        tables.FirstOrDefault(table => (table.Associations ?? []).Exists(association => association.SubnetId == subnetId))
        ?? tables.FirstOrDefault(table => (table.Associations ?? []).Exists(association => association.Main == true));

    /// <summary>The route to the internet that a table has; null where it has none.</summary>
    /// <param name="table">The table.</param>
    public static Route? DefaultRoute(RouteTable? table) => table?.Routes?.Find(route => route.DestinationCidrBlock == Everywhere);

    /// <summary>Whether a build gets out by a route.</summary>
    /// <param name="route">The route.</param>
    public static bool Leads(Route route) => route.State != RouteState.Blackhole
        && (new[] { route.NatGatewayId, route.TransitGatewayId, route.InstanceId, route.NetworkInterfaceId, route.CoreNetworkArn }.Any(id => !string.IsNullOrEmpty(id))
            || IsGateway(route, "vgw-") || IsGateway(route, "vpce-"));

    /// <summary>Why nothing gets out by a route, as a sentence goes on.</summary>
    /// <param name="route">The route; null where there is none.</param>
    public static string Obstacle(Route? route) => route switch
    {
        null => "has no route to the internet",
        { State: { } state } when state == RouteState.Blackhole => "has a route to the internet whose target is gone (blackhole)",
        _ when IsGateway(route, "igw-") => $"leads to the internet by {route.GatewayId}, where builds have no public address",
        _ => "has a route to the internet that builds cannot use",
    };

    private static bool IsGateway(Route route, string prefix) => route.GatewayId?.StartsWith(prefix, StringComparison.Ordinal) == true;
}
