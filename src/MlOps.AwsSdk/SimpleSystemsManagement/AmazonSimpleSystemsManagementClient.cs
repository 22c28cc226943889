using Amazon.Runtime;
using Amazon.SimpleSystemsManagement.Internal;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.AwsSdk;
using MlOps.AwsSdk.Protocols;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Calls AWS Systems Manager.</summary>
public class AmazonSimpleSystemsManagementClient : ModeledServiceClient, IAmazonSimpleSystemsManagement
{
    /// <summary>Makes a client with the credentials and the region of the environment.</summary>
    public AmazonSimpleSystemsManagementClient()
        : this(new AmazonSimpleSystemsManagementConfig())
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonSimpleSystemsManagementClient(RegionEndpoint region)
        : this(new AmazonSimpleSystemsManagementConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonSimpleSystemsManagementClient(AmazonSimpleSystemsManagementConfig config)
        : base(config)
    {
    }

    /// <summary>Makes a client with the region of the environment.</summary>
    public AmazonSimpleSystemsManagementClient(AWSCredentials credentials)
        : this(credentials, new AmazonSimpleSystemsManagementConfig())
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonSimpleSystemsManagementClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSimpleSystemsManagementConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonSimpleSystemsManagementClient(AWSCredentials credentials, AmazonSimpleSystemsManagementConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    public ISimpleSystemsManagementPaginatorFactory Paginators => field ??= new SimpleSystemsManagementPaginatorFactory(this);

    internal override ServiceModel Service => SimpleSystemsManagementService.Model;

    /// <inheritdoc/>
    public virtual Task<GetParameterResponse> GetParameterAsync(
        GetParameterRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetParameterResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetParametersResponse> GetParametersAsync(
        GetParametersRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetParametersResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetParametersByPathResponse> GetParametersByPathAsync(
        GetParametersByPathRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetParametersByPathResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<PutParameterResponse> PutParameterAsync(
        PutParameterRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<PutParameterResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteParameterResponse> DeleteParameterAsync(
        DeleteParameterRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteParameterResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeParametersResponse> DescribeParametersAsync(
        DescribeParametersRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeParametersResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<AddTagsToResourceResponse> AddTagsToResourceAsync(
        AddTagsToResourceRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<AddTagsToResourceResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListTagsForResourceResponse>(request, cancellationToken);
}
