using Amazon.CloudFormation.Model;
using MlOps.AwsSdk.Endpoints;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CloudFormation.Internal;

/// <summary>What the protocol, the endpoint and the errors of AWS CloudFormation are.</summary>
internal static class CloudFormationService
{
    /// <summary>The service's description.</summary>
    public static ServiceModel Model { get; } = new()
    {
        ServiceId = "CloudFormation",
        ApiVersion = "2010-05-15",
        Protocol = Protocol.Query,
        EndpointPrefix = "cloudformation",
        SigningName = "cloudformation",
        Endpoints = new RegionalEndpoints("cloudformation") { FipsHost = FipsHosts.OrdinaryInGovCloud("cloudformation") },
        ServiceException = typeof(AmazonCloudFormationException),
        Errors = new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["AlreadyExistsException"] = typeof(AlreadyExistsException),
            ["ChangeSetNotFound"] = typeof(ChangeSetNotFoundException),
            ["InsufficientCapabilitiesException"] = typeof(InsufficientCapabilitiesException),
            ["InvalidChangeSetStatus"] = typeof(InvalidChangeSetStatusException),
            ["LimitExceededException"] = typeof(LimitExceededException),
            ["StackSetNotFoundException"] = typeof(StackSetNotFoundException),
            ["TokenAlreadyExistsException"] = typeof(TokenAlreadyExistsException),
        },
    };
}
