using Amazon.EC2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.EC2;

/// <summary>The operations of Amazon EC2 that MlOps calls.</summary>
public interface IAmazonEC2 : IAmazonService, IDisposable
{
    /// <summary>Paginators of the operations that answer in pages.</summary>
    IEC2PaginatorFactory Paginators { get; }

    /// <summary>Describes your VPCs.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeVpcsResponse> DescribeVpcsAsync(CancellationToken cancellationToken = default);

    /// <summary>Describes your VPCs.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeVpcsResponse> DescribeVpcsAsync(DescribeVpcsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes the specified attribute of the specified VPC.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeVpcAttributeResponse> DescribeVpcAttributeAsync(
        DescribeVpcAttributeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes your subnets.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeSubnetsResponse> DescribeSubnetsAsync(CancellationToken cancellationToken = default);

    /// <summary>Describes your subnets.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeSubnetsResponse> DescribeSubnetsAsync(DescribeSubnetsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes the specified security groups or all of your security groups.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeSecurityGroupsResponse> DescribeSecurityGroupsAsync(CancellationToken cancellationToken = default);

    /// <summary>Describes the specified security groups or all of your security groups.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeSecurityGroupsResponse> DescribeSecurityGroupsAsync(
        DescribeSecurityGroupsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes your route tables.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeRouteTablesResponse> DescribeRouteTablesAsync(CancellationToken cancellationToken = default);

    /// <summary>Describes your route tables.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeRouteTablesResponse> DescribeRouteTablesAsync(
        DescribeRouteTablesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes your VPC endpoints.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeVpcEndpointsResponse> DescribeVpcEndpointsAsync(
        DescribeVpcEndpointsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes available services to which you can create a VPC endpoint.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeVpcEndpointServicesResponse> DescribeVpcEndpointServicesAsync(
        DescribeVpcEndpointServicesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes the Availability Zones, Local Zones, and Wavelength Zones that are available to you.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeAvailabilityZonesResponse> DescribeAvailabilityZonesAsync(CancellationToken cancellationToken = default);

    /// <summary>Describes the Availability Zones, Local Zones, and Wavelength Zones that are available to you.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeAvailabilityZonesResponse> DescribeAvailabilityZonesAsync(
        DescribeAvailabilityZonesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes the Regions that are enabled for your account, or all Regions.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeRegionsResponse> DescribeRegionsAsync(CancellationToken cancellationToken = default);

    /// <summary>Describes the Regions that are enabled for your account, or all Regions.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeRegionsResponse> DescribeRegionsAsync(DescribeRegionsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes the specified network interfaces or all your network interfaces.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeNetworkInterfacesResponse> DescribeNetworkInterfacesAsync(CancellationToken cancellationToken = default);

    /// <summary>Describes the specified network interfaces or all your network interfaces.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeNetworkInterfacesResponse> DescribeNetworkInterfacesAsync(
        DescribeNetworkInterfacesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes the specified inbound (ingress) rules from a security group.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<RevokeSecurityGroupIngressResponse> RevokeSecurityGroupIngressAsync(
        RevokeSecurityGroupIngressRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes the specified outbound (egress) rules from the specified security group.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<RevokeSecurityGroupEgressResponse> RevokeSecurityGroupEgressAsync(
        RevokeSecurityGroupEgressRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that a request would be sent to.</summary>
    /// <param name="request">The request.</param>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonEC2Config();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonEC2Client(awsCredentials, (AmazonEC2Config)clientConfig);
}
