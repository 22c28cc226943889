using Amazon.CodeCommit.Internal;
using Amazon.CodeCommit.Model;
using Amazon.Runtime;
using MlOps.AwsSdk;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit;

/// <summary>Calls AWS CodeCommit.</summary>
public class AmazonCodeCommitClient : ModeledServiceClient, IAmazonCodeCommit
{
    /// <summary>Makes a client with the credentials and the region of the environment.</summary>
    public AmazonCodeCommitClient()
        : this(new AmazonCodeCommitConfig())
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonCodeCommitClient(RegionEndpoint region)
        : this(new AmazonCodeCommitConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonCodeCommitClient(AmazonCodeCommitConfig config)
        : base(config)
    {
    }

    /// <summary>Makes a client with the region of the environment.</summary>
    public AmazonCodeCommitClient(AWSCredentials credentials)
        : this(credentials, new AmazonCodeCommitConfig())
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonCodeCommitClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonCodeCommitConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonCodeCommitClient(AWSCredentials credentials, AmazonCodeCommitConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    internal override ServiceModel Service => CodeCommitService.Model;

    /// <inheritdoc/>
    public virtual Task<GetRepositoryResponse> GetRepositoryAsync(
        GetRepositoryRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetRepositoryResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetBranchResponse> GetBranchAsync(GetBranchRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetBranchResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreateCommitResponse> CreateCommitAsync(
        CreateCommitRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateCommitResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteRepositoryResponse> DeleteRepositoryAsync(
        DeleteRepositoryRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteRepositoryResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UpdateRepositoryDescriptionResponse> UpdateRepositoryDescriptionAsync(
        UpdateRepositoryDescriptionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UpdateRepositoryDescriptionResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UpdateRepositoryNameResponse> UpdateRepositoryNameAsync(
        UpdateRepositoryNameRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UpdateRepositoryNameResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListRepositoriesResponse> ListRepositoriesAsync(
        ListRepositoriesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListRepositoriesResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListTagsForResourceResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TagResourceResponse> TagResourceAsync(TagResourceRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<TagResourceResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UntagResourceResponse> UntagResourceAsync(
        UntagResourceRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UntagResourceResponse>(request, cancellationToken);
}
