using MlOps.AwsSdk.Endpoints;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Internal;

/// <summary>What the protocol, the endpoint and the errors of Amazon EC2 are.</summary>
internal static class EC2Service
{
    /// <summary>The service's description.</summary>
    public static ServiceModel Model { get; } = new()
    {
        ServiceId = "EC2",
        ApiVersion = "2016-11-15",
        Protocol = Protocol.Ec2Query,
        EndpointPrefix = "ec2",
        SigningName = "ec2",
        Endpoints = new RegionalEndpoints("ec2") { FipsHost = FipsHosts.OrdinaryInGovCloud("ec2") },
        ServiceException = typeof(AmazonEC2Exception),
    };
}
