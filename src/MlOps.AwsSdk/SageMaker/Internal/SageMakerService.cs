using Amazon.SageMaker.Model;
using MlOps.AwsSdk.Endpoints;
using MlOps.AwsSdk.Protocols;

namespace Amazon.SageMaker.Internal;

/// <summary>What the protocol, the endpoint and the errors of Amazon SageMaker are.</summary>
internal static class SageMakerService
{
    /// <summary>The service's description.</summary>
    public static ServiceModel Model { get; } = new()
    {
        ServiceId = "SageMaker",
        ApiVersion = "2017-07-24",
        Protocol = Protocol.Json11,
        EndpointPrefix = "api.sagemaker",
        SigningName = "sagemaker",
        TargetPrefix = "SageMaker",
        Endpoints = new RegionalEndpoints("api.sagemaker") { FipsHost = FipsHosts.SageMaker },
        ServiceException = typeof(AmazonSageMakerException),
        Errors = new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["ConflictException"] = typeof(ConflictException),
            ["ResourceLimitExceeded"] = typeof(ResourceLimitExceededException),
        },
    };
}
