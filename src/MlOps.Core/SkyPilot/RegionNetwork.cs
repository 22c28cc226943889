using System.Collections.Immutable;
using Amazon.EC2.Model;

namespace MlOps.SkyPilot;

/// <summary>A VPC with what is in it.</summary>
/// <param name="Region">Its region.</param>
/// <param name="Name">The name that it was found by; empty for the default VPC.</param>
/// <param name="VpcId">Its id.</param>
/// <param name="Subnets">Its subnets.</param>
/// <param name="RouteTables">Its route tables.</param>
/// <param name="Endpoints">Its VPC endpoints.</param>
internal sealed record RegionNetwork(string Region, string Name, string VpcId, ImmutableArray<Subnet> Subnets, ImmutableArray<RouteTable> RouteTables, ImmutableArray<VpcEndpoint> Endpoints)
{
    /// <summary>Whether a subnet leads to an internet gateway, as SkyPilot decides it (config.py, _is_subnet_public): by its own route table, or the main one where it has none.</summary>
    /// <param name="subnet">The subnet.</param>
    public bool IsPublic(Subnet subnet) => RoutesOf(subnet).Any(route => route.GatewayId?.StartsWith("igw-", StringComparison.Ordinal) == true);

    /// <summary>Whether a subnet leads out of its VPC, over whatever gateway.</summary>
    /// <param name="subnet">The subnet.</param>
    public bool HasWayOut(Subnet subnet) => RoutesOf(subnet).Any(route => route.DestinationCidrBlock == "0.0.0.0/0" && route.State?.Value != "blackhole" && route.GatewayId != "local");

    /// <summary>Whether there is an endpoint of a service of AWS.</summary>
    /// <param name="service">The service, for example <c>ssmmessages</c>.</param>
    public bool HasEndpoint(string service) =>
        Endpoints.Any(endpoint => endpoint.ServiceName?.EndsWith($".{Region}.{service}", StringComparison.Ordinal) == true && string.Equals(endpoint.State?.Value, "available", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<Route> RoutesOf(Subnet subnet)
    {
        var own = RouteTables.Where(table => (table.Associations ?? []).Any(association => association.SubnetId == subnet.SubnetId)).ToList();
        return (own.Count > 0 ? own : RouteTables.Where(table => (table.Associations ?? []).Any(association => association.Main == true))).SelectMany(table => table.Routes ?? []);
    }
}
