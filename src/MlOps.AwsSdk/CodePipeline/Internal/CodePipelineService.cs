using Amazon.CodePipeline.Model;
using MlOps.AwsSdk.Endpoints;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Internal;

/// <summary>What the protocol, the endpoint and the errors of AWS CodePipeline are.</summary>
internal static class CodePipelineService
{
    /// <summary>The service's description.</summary>
    public static ServiceModel Model { get; } = new()
    {
        ServiceId = "CodePipeline",
        ApiVersion = "2015-07-09",
        Protocol = Protocol.Json11,
        EndpointPrefix = "codepipeline",
        SigningName = "codepipeline",
        TargetPrefix = "CodePipeline_20150709",
        Endpoints = new RegionalEndpoints("codepipeline"),
        ServiceException = typeof(AmazonCodePipelineException),
        Errors = new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["ConcurrentPipelineExecutionsLimitExceededException"] = typeof(ConcurrentPipelineExecutionsLimitExceededException),
            ["ConflictException"] = typeof(ConflictException),
            ["DuplicatedStopRequestException"] = typeof(DuplicatedStopRequestException),
            ["InvalidNextTokenException"] = typeof(InvalidNextTokenException),
            ["PipelineExecutionNotStoppableException"] = typeof(PipelineExecutionNotStoppableException),
            ["PipelineNotFoundException"] = typeof(PipelineNotFoundException),
            ["PipelineVersionNotFoundException"] = typeof(PipelineVersionNotFoundException),
            ["StageNotFoundException"] = typeof(StageNotFoundException),
            ["ValidationException"] = typeof(ValidationException),
        },
    };
}
