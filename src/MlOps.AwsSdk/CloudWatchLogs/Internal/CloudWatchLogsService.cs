using Amazon.CloudWatchLogs.Model;
using MlOps.AwsSdk.Endpoints;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CloudWatchLogs.Internal;

/// <summary>What the protocol, the endpoint and the errors of Amazon CloudWatch Logs are.</summary>
internal static class CloudWatchLogsService
{
    /// <summary>The service's description.</summary>
    public static ServiceModel Model { get; } = new()
    {
        ServiceId = "CloudWatch Logs",
        ApiVersion = "2014-03-28",
        Protocol = Protocol.Json11,
        EndpointPrefix = "logs",
        SigningName = "logs",
        TargetPrefix = "Logs_20140328",
        Endpoints = new RegionalEndpoints("logs") { FipsHost = FipsHosts.OrdinaryInRegions("logs", "us-gov-east-1", "us-gov-west-1") },
        ServiceException = typeof(AmazonCloudWatchLogsException),
        Errors = new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["InvalidParameterException"] = typeof(InvalidParameterException),
            ["OperationAbortedException"] = typeof(OperationAbortedException),
            ["ResourceNotFoundException"] = typeof(ResourceNotFoundException),
            ["ServiceUnavailableException"] = typeof(ServiceUnavailableException),
            ["ValidationException"] = typeof(ValidationException),
        },
    };
}
