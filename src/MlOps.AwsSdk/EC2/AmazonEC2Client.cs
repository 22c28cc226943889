using Amazon.EC2.Internal;
using Amazon.EC2.Model;
using Amazon.Runtime;
using MlOps.AwsSdk;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2;

/// <summary>Calls Amazon EC2.</summary>
public class AmazonEC2Client : ModeledServiceClient, IAmazonEC2
{
    /// <summary>Makes a client with the credentials and the region of the environment.</summary>
    public AmazonEC2Client()
        : this(new AmazonEC2Config())
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonEC2Client(RegionEndpoint region)
        : this(new AmazonEC2Config { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonEC2Client(AmazonEC2Config config)
        : base(config)
    {
    }

    /// <summary>Makes a client with the region of the environment.</summary>
    public AmazonEC2Client(AWSCredentials credentials)
        : this(credentials, new AmazonEC2Config())
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonEC2Client(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonEC2Config { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonEC2Client(AWSCredentials credentials, AmazonEC2Config clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    public IEC2PaginatorFactory Paginators => field ??= new EC2PaginatorFactory(this);

    internal override ServiceModel Service => EC2Service.Model;

    /// <inheritdoc/>
    public virtual Task<DescribeVpcsResponse> DescribeVpcsAsync(CancellationToken cancellationToken = default) =>
        DescribeVpcsAsync(new DescribeVpcsRequest(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeVpcsResponse> DescribeVpcsAsync(
        DescribeVpcsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeVpcsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeVpcAttributeResponse> DescribeVpcAttributeAsync(
        DescribeVpcAttributeRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeVpcAttributeResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeSubnetsResponse> DescribeSubnetsAsync(CancellationToken cancellationToken = default) =>
        DescribeSubnetsAsync(new DescribeSubnetsRequest(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeSubnetsResponse> DescribeSubnetsAsync(
        DescribeSubnetsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeSubnetsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeSecurityGroupsResponse> DescribeSecurityGroupsAsync(CancellationToken cancellationToken = default) =>
        DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeSecurityGroupsResponse> DescribeSecurityGroupsAsync(
        DescribeSecurityGroupsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeSecurityGroupsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeRouteTablesResponse> DescribeRouteTablesAsync(CancellationToken cancellationToken = default) =>
        DescribeRouteTablesAsync(new DescribeRouteTablesRequest(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeRouteTablesResponse> DescribeRouteTablesAsync(
        DescribeRouteTablesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeRouteTablesResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeVpcEndpointsResponse> DescribeVpcEndpointsAsync(
        DescribeVpcEndpointsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeVpcEndpointsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeVpcEndpointServicesResponse> DescribeVpcEndpointServicesAsync(
        DescribeVpcEndpointServicesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeVpcEndpointServicesResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeAvailabilityZonesResponse> DescribeAvailabilityZonesAsync(CancellationToken cancellationToken = default) =>
        DescribeAvailabilityZonesAsync(new DescribeAvailabilityZonesRequest(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeAvailabilityZonesResponse> DescribeAvailabilityZonesAsync(
        DescribeAvailabilityZonesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeAvailabilityZonesResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeRegionsResponse> DescribeRegionsAsync(CancellationToken cancellationToken = default) =>
        DescribeRegionsAsync(new DescribeRegionsRequest(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeRegionsResponse> DescribeRegionsAsync(
        DescribeRegionsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeRegionsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeNetworkInterfacesResponse> DescribeNetworkInterfacesAsync(CancellationToken cancellationToken = default) =>
        DescribeNetworkInterfacesAsync(new DescribeNetworkInterfacesRequest(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeNetworkInterfacesResponse> DescribeNetworkInterfacesAsync(
        DescribeNetworkInterfacesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeNetworkInterfacesResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<RevokeSecurityGroupIngressResponse> RevokeSecurityGroupIngressAsync(
        RevokeSecurityGroupIngressRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<RevokeSecurityGroupIngressResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<RevokeSecurityGroupEgressResponse> RevokeSecurityGroupEgressAsync(
        RevokeSecurityGroupEgressRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<RevokeSecurityGroupEgressResponse>(request, cancellationToken);
}
