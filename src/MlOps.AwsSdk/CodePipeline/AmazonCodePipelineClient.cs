using Amazon.CodePipeline.Internal;
using Amazon.CodePipeline.Model;
using Amazon.Runtime;
using MlOps.AwsSdk;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline;

/// <summary>Calls AWS CodePipeline.</summary>
public class AmazonCodePipelineClient : ModeledServiceClient, IAmazonCodePipeline
{
    /// <summary>Makes a client with the credentials and the region of the environment.</summary>
    public AmazonCodePipelineClient()
        : this(new AmazonCodePipelineConfig())
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonCodePipelineClient(RegionEndpoint region)
        : this(new AmazonCodePipelineConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonCodePipelineClient(AmazonCodePipelineConfig config)
        : base(config)
    {
    }

    /// <summary>Makes a client with the region of the environment.</summary>
    public AmazonCodePipelineClient(AWSCredentials credentials)
        : this(credentials, new AmazonCodePipelineConfig())
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonCodePipelineClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonCodePipelineConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonCodePipelineClient(AWSCredentials credentials, AmazonCodePipelineConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    public ICodePipelinePaginatorFactory Paginators => field ??= new CodePipelinePaginatorFactory(this);

    internal override ServiceModel Service => CodePipelineService.Model;

    /// <inheritdoc/>
    public virtual Task<GetPipelineResponse> GetPipelineAsync(GetPipelineRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetPipelineResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetPipelineStateResponse> GetPipelineStateAsync(
        GetPipelineStateRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetPipelineStateResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListPipelineExecutionsResponse> ListPipelineExecutionsAsync(
        ListPipelineExecutionsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListPipelineExecutionsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<StopPipelineExecutionResponse> StopPipelineExecutionAsync(
        StopPipelineExecutionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StopPipelineExecutionResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DisableStageTransitionResponse> DisableStageTransitionAsync(
        DisableStageTransitionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DisableStageTransitionResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<EnableStageTransitionResponse> EnableStageTransitionAsync(
        EnableStageTransitionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<EnableStageTransitionResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<StartPipelineExecutionResponse> StartPipelineExecutionAsync(
        StartPipelineExecutionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StartPipelineExecutionResponse>(request, cancellationToken);
}
