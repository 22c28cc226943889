using Amazon.EC2;
using Amazon.EC2.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Online;

/// <summary>Reads VPCs and what is in them. Everything is asked for by filter, since EC2 answers an id that it does not know with an error.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="cancellationToken">Stops the calls.</param>
internal sealed class NetworkReader(AwsSession session, CancellationToken cancellationToken)
{
    /// <summary>A VPC; null where the caller's account sees none of that id.</summary>
    public async Task<Vpc?> FindVpcAsync(string id)
    {
        var response = await session.Ec2.DescribeVpcsAsync(new DescribeVpcsRequest { Filters = [By("vpc-id", id)] }, cancellationToken)
            .MapErrorsAsync("ec2", "DescribeVpcs", id).ConfigureAwait(false);
        return response.Vpcs?.FirstOrDefault();
    }

    /// <summary>Whether a VPC resolves names, and gives names to what is in it.</summary>
    public async Task<(bool Support, bool Hostnames)> ReadDnsAsync(string id)
    {
        var support = await ReadAttributeAsync(id, VpcAttributeName.EnableDnsSupport).ConfigureAwait(false);
        var hostnames = await ReadAttributeAsync(id, VpcAttributeName.EnableDnsHostnames).ConfigureAwait(false);
        return (support.EnableDnsSupport == true, hostnames.EnableDnsHostnames == true);
    }

    /// <summary>Those of some subnets that there are.</summary>
    public Task<IReadOnlyList<Subnet>> FindSubnetsAsync(IReadOnlyList<string> ids) => Pages.ReadAllAsync<Subnet>(async next =>
    {
        var response = await session.Ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { Filters = [By("subnet-id", [.. ids])], NextToken = next }, cancellationToken)
            .MapErrorsAsync("ec2", "DescribeSubnets", string.Join(", ", ids)).ConfigureAwait(false);
        return (response.Subnets, response.NextToken);
    });

    /// <summary>The route tables of a VPC.</summary>
    public Task<IReadOnlyList<RouteTable>> ListRouteTablesAsync(string vpcId) => Pages.ReadAllAsync<RouteTable>(async next =>
    {
        var response = await session.Ec2.DescribeRouteTablesAsync(new DescribeRouteTablesRequest { Filters = [By("vpc-id", vpcId)], NextToken = next }, cancellationToken)
            .MapErrorsAsync("ec2", "DescribeRouteTables", vpcId).ConfigureAwait(false);
        return (response.RouteTables, response.NextToken);
    });

    /// <summary>The VPC endpoints of the account in the region that there are: a quota counts those of every VPC.</summary>
    public Task<IReadOnlyList<VpcEndpoint>> ListEndpointsAsync() => Pages.ReadAllAsync<VpcEndpoint>(async next =>
    {
        var response = await session.Ec2.DescribeVpcEndpointsAsync(new DescribeVpcEndpointsRequest { NextToken = next }, cancellationToken)
            .MapErrorsAsync("ec2", "DescribeVpcEndpoints", null).ConfigureAwait(false);
        return (response.VpcEndpoints?.Where(IsThere), response.NextToken);
    });

    /// <summary>Those of some endpoint services that the region offers.</summary>
    public Task<IReadOnlyList<ServiceDetail>> FindServicesAsync(IReadOnlyList<string> names) => Pages.ReadAllAsync<ServiceDetail>(async next =>
    {
        var request = new DescribeVpcEndpointServicesRequest { Filters = [By("service-name", [.. names])], NextToken = next };
        var response = await session.Ec2.DescribeVpcEndpointServicesAsync(request, cancellationToken)
            .MapErrorsAsync("ec2", "DescribeVpcEndpointServices", null).ConfigureAwait(false);
        return (response.ServiceDetails, response.NextToken);
    });

    /// <summary>A security group; null where there is none of that id.</summary>
    public async Task<SecurityGroup?> FindSecurityGroupAsync(string id)
    {
        var response = await session.Ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { Filters = [By("group-id", id)] }, cancellationToken)
            .MapErrorsAsync("ec2", "DescribeSecurityGroups", id).ConfigureAwait(false);
        return response.SecurityGroups?.FirstOrDefault();
    }

    // EC2 answers states in small letters and goes on listing endpoints that were deleted or never came to be (EC2 API reference, VpcEndpoint).
    private static bool IsThere(VpcEndpoint endpoint) => endpoint.State?.Value.ToUpperInvariant() is not ("DELETING" or "DELETED" or "FAILED" or "REJECTED" or "EXPIRED");

    private Task<DescribeVpcAttributeResponse> ReadAttributeAsync(string id, VpcAttributeName attribute) =>
        session.Ec2.DescribeVpcAttributeAsync(new DescribeVpcAttributeRequest { VpcId = id, Attribute = attribute }, cancellationToken)
            .MapErrorsAsync("ec2", "DescribeVpcAttribute", id);

    private static Filter By(string name, params string[] values) => new() { Name = name, Values = [.. values] };
}
