using Amazon.SimpleNotificationService.Model;
using MlOps.AwsSdk.Endpoints;
using MlOps.AwsSdk.Protocols;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>What the protocol, the endpoint and the errors of Amazon SNS are.</summary>
internal static class SimpleNotificationServiceService
{
    /// <summary>The service's description.</summary>
    public static ServiceModel Model { get; } = new()
    {
        ServiceId = "SNS",
        ApiVersion = "2010-03-31",
        Protocol = Protocol.Query,
        EndpointPrefix = "sns",
        SigningName = "sns",
        Endpoints = new RegionalEndpoints("sns") { FipsHost = FipsHosts.OrdinaryInRegions("sns", "us-gov-east-1", "us-gov-west-1") },
        ServiceException = typeof(AmazonSimpleNotificationServiceException),
        Errors = new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["AuthorizationError"] = typeof(AuthorizationErrorException),
            ["InternalError"] = typeof(InternalErrorException),
            ["InvalidParameter"] = typeof(InvalidParameterException),
            ["InvalidSecurity"] = typeof(InvalidSecurityException),
            ["NotFound"] = typeof(NotFoundException),
        },
    };
}
