using Amazon.CodePipeline.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CodePipeline;

/// <summary>The operations of AWS CodePipeline that MlOps calls.</summary>
public interface IAmazonCodePipeline : IAmazonService, IDisposable
{
    /// <summary>Paginators of the operations that answer in pages.</summary>
    ICodePipelinePaginatorFactory Paginators { get; }

    /// <summary>Returns the metadata, structure, stages, and actions of a pipeline.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PipelineNotFoundException"/>
    /// <exception cref="PipelineVersionNotFoundException"/>
    /// <exception cref="ValidationException"/>
    Task<GetPipelineResponse> GetPipelineAsync(GetPipelineRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns information about the state of a pipeline, including the stages and actions.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PipelineNotFoundException"/>
    /// <exception cref="ValidationException"/>
    Task<GetPipelineStateResponse> GetPipelineStateAsync(GetPipelineStateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gets a summary of the most recent executions for a pipeline.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidNextTokenException"/>
    /// <exception cref="PipelineNotFoundException"/>
    /// <exception cref="ValidationException"/>
    Task<ListPipelineExecutionsResponse> ListPipelineExecutionsAsync(
        ListPipelineExecutionsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Stops the specified pipeline execution.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConflictException"/>
    /// <exception cref="DuplicatedStopRequestException"/>
    /// <exception cref="PipelineExecutionNotStoppableException"/>
    /// <exception cref="PipelineNotFoundException"/>
    /// <exception cref="ValidationException"/>
    Task<StopPipelineExecutionResponse> StopPipelineExecutionAsync(
        StopPipelineExecutionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Prevents artifacts in a pipeline from transitioning to the next stage in the pipeline.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PipelineNotFoundException"/>
    /// <exception cref="StageNotFoundException"/>
    /// <exception cref="ValidationException"/>
    Task<DisableStageTransitionResponse> DisableStageTransitionAsync(
        DisableStageTransitionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Enables artifacts in a pipeline to transition to a stage in a pipeline.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PipelineNotFoundException"/>
    /// <exception cref="StageNotFoundException"/>
    /// <exception cref="ValidationException"/>
    Task<EnableStageTransitionResponse> EnableStageTransitionAsync(
        EnableStageTransitionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts the specified pipeline.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentPipelineExecutionsLimitExceededException"/>
    /// <exception cref="ConflictException"/>
    /// <exception cref="PipelineNotFoundException"/>
    /// <exception cref="ValidationException"/>
    Task<StartPipelineExecutionResponse> StartPipelineExecutionAsync(
        StartPipelineExecutionRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that a request would be sent to.</summary>
    /// <param name="request">The request.</param>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCodePipelineConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonCodePipelineClient(awsCredentials, (AmazonCodePipelineConfig)clientConfig);
}
