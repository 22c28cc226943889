using Amazon.CodeBuild.Model;
using MlOps.AwsSdk.Endpoints;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Internal;

/// <summary>What the protocol, the endpoint and the errors of AWS CodeBuild are.</summary>
internal static class CodeBuildService
{
    /// <summary>The service's description.</summary>
    public static ServiceModel Model { get; } = new()
    {
        ServiceId = "CodeBuild",
        ApiVersion = "2016-10-06",
        Protocol = Protocol.Json11,
        EndpointPrefix = "codebuild",
        SigningName = "codebuild",
        TargetPrefix = "CodeBuild_20161006",
        Endpoints = new RegionalEndpoints("codebuild"),
        ServiceException = typeof(AmazonCodeBuildException),
        Errors = new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["AccountLimitExceededException"] = typeof(AccountLimitExceededException),
            ["InvalidInputException"] = typeof(InvalidInputException),
            ["ResourceAlreadyExistsException"] = typeof(ResourceAlreadyExistsException),
            ["ResourceNotFoundException"] = typeof(ResourceNotFoundException),
        },
    };
}
