using System.Collections.Immutable;
using Amazon.EC2;
using Amazon.EC2.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.SkyPilot;

/// <summary>Finds VPCs as SkyPilot does: by the tag Name, or the default VPC.</summary>
/// <param name="session">Who calls AWS.</param>
/// <param name="cancellationToken">Stops the calls.</param>
internal sealed class NetworkSearch(AwsSession session, CancellationToken cancellationToken)
{
    /// <summary>The VPCs of a name in a region; several where the name is not unique.</summary>
    /// <param name="region">The region.</param>
    /// <param name="name">The name; empty for the default VPC.</param>
    public async Task<ImmutableArray<RegionNetwork>> FindAsync(string region, string name)
    {
        using var ec2 = session.Ec2In(region);
        var filter = name.Length == 0 ? By("is-default", "true") : By("tag:Name", name);
        var vpcs = await Pages.ReadAllAsync<Vpc>(async next =>
        {
            var response = await ec2.DescribeVpcsAsync(new DescribeVpcsRequest { Filters = [filter], NextToken = next }, cancellationToken).MapErrorsAsync("ec2", "DescribeVpcs", region).ConfigureAwait(false);
            return (response.Vpcs, response.NextToken);
        }).ConfigureAwait(false);
        var networks = ImmutableArray.CreateBuilder<RegionNetwork>();
        foreach (var vpc in vpcs)
        {
            networks.Add(await ReadAsync(ec2, region, name, vpc.VpcId).ConfigureAwait(false));
        }

        return networks.ToImmutable();
    }

    private async Task<RegionNetwork> ReadAsync(IAmazonEC2 ec2, string region, string name, string vpcId)
    {
        var filter = By("vpc-id", vpcId);
        var subnets = await Pages.ReadAllAsync<Subnet>(async next =>
        {
            var response = await ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { Filters = [filter], NextToken = next }, cancellationToken).MapErrorsAsync("ec2", "DescribeSubnets", vpcId).ConfigureAwait(false);
            return (response.Subnets, response.NextToken);
        }).ConfigureAwait(false);
        var tables = await Pages.ReadAllAsync<RouteTable>(async next =>
        {
            var response = await ec2.DescribeRouteTablesAsync(new DescribeRouteTablesRequest { Filters = [filter], NextToken = next }, cancellationToken).MapErrorsAsync("ec2", "DescribeRouteTables", vpcId).ConfigureAwait(false);
            return (response.RouteTables, response.NextToken);
        }).ConfigureAwait(false);
        var endpoints = await Pages.ReadAllAsync<VpcEndpoint>(async next =>
        {
            var response = await ec2.DescribeVpcEndpointsAsync(new DescribeVpcEndpointsRequest { Filters = [filter], NextToken = next }, cancellationToken).MapErrorsAsync("ec2", "DescribeVpcEndpoints", vpcId).ConfigureAwait(false);
            return (response.VpcEndpoints, response.NextToken);
        }).ConfigureAwait(false);
        return new RegionNetwork(region, name, vpcId, [.. subnets.OrderBy(subnet => subnet.SubnetId, StringComparer.Ordinal)], [.. tables], [.. endpoints]);
    }

    private static Filter By(string name, string value) => new() { Name = name, Values = [value] };
}
