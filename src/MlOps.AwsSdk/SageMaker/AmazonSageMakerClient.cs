using Amazon.Runtime;
using Amazon.SageMaker.Internal;
using Amazon.SageMaker.Model;
using MlOps.AwsSdk;
using MlOps.AwsSdk.Protocols;

namespace Amazon.SageMaker;

/// <summary>Calls Amazon SageMaker.</summary>
public class AmazonSageMakerClient : ModeledServiceClient, IAmazonSageMaker
{
    /// <summary>Makes a client with the credentials and the region of the environment.</summary>
    public AmazonSageMakerClient()
        : this(new AmazonSageMakerConfig())
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonSageMakerClient(RegionEndpoint region)
        : this(new AmazonSageMakerConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonSageMakerClient(AmazonSageMakerConfig config)
        : base(config)
    {
    }

    /// <summary>Makes a client with the region of the environment.</summary>
    public AmazonSageMakerClient(AWSCredentials credentials)
        : this(credentials, new AmazonSageMakerConfig())
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonSageMakerClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSageMakerConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonSageMakerClient(AWSCredentials credentials, AmazonSageMakerConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    public ISageMakerPaginatorFactory Paginators => field ??= new SageMakerPaginatorFactory(this);

    internal override ServiceModel Service => SageMakerService.Model;

    /// <inheritdoc/>
    public virtual Task<CreateModelPackageGroupResponse> CreateModelPackageGroupAsync(
        CreateModelPackageGroupRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateModelPackageGroupResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeModelPackageGroupResponse> DescribeModelPackageGroupAsync(
        DescribeModelPackageGroupRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeModelPackageGroupResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListModelPackageGroupsResponse> ListModelPackageGroupsAsync(
        ListModelPackageGroupsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListModelPackageGroupsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteEndpointResponse> DeleteEndpointAsync(DeleteEndpointRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteEndpointResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteEndpointConfigResponse> DeleteEndpointConfigAsync(DeleteEndpointConfigRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteEndpointConfigResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteModelResponse> DeleteModelAsync(DeleteModelRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteModelResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteModelPackageGroupResponse> DeleteModelPackageGroupAsync(
        DeleteModelPackageGroupRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteModelPackageGroupResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreateModelPackageResponse> CreateModelPackageAsync(
        CreateModelPackageRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateModelPackageResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeModelPackageResponse> DescribeModelPackageAsync(
        DescribeModelPackageRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeModelPackageResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListModelPackagesResponse> ListModelPackagesAsync(
        ListModelPackagesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListModelPackagesResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UpdateModelPackageResponse> UpdateModelPackageAsync(
        UpdateModelPackageRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UpdateModelPackageResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteModelPackageResponse> DeleteModelPackageAsync(
        DeleteModelPackageRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteModelPackageResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListEndpointsResponse> ListEndpointsAsync(
        ListEndpointsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListEndpointsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeModelResponse> DescribeModelAsync(
        DescribeModelRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeModelResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeEndpointConfigResponse> DescribeEndpointConfigAsync(
        DescribeEndpointConfigRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeEndpointConfigResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeEndpointResponse> DescribeEndpointAsync(
        DescribeEndpointRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeEndpointResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListEndpointConfigsResponse> ListEndpointConfigsAsync(
        ListEndpointConfigsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListEndpointConfigsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListModelsResponse> ListModelsAsync(ListModelsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListModelsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListTagsResponse> ListTagsAsync(ListTagsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListTagsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<AddTagsResponse> AddTagsAsync(AddTagsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<AddTagsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteTagsResponse> DeleteTagsAsync(DeleteTagsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteTagsResponse>(request, cancellationToken);
}
