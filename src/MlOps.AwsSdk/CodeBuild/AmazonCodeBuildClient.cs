using Amazon.CodeBuild.Internal;
using Amazon.CodeBuild.Model;
using Amazon.Runtime;
using MlOps.AwsSdk;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild;

/// <summary>Calls AWS CodeBuild.</summary>
public class AmazonCodeBuildClient : ModeledServiceClient, IAmazonCodeBuild
{
    /// <summary>Makes a client with the credentials and the region of the environment.</summary>
    public AmazonCodeBuildClient()
        : this(new AmazonCodeBuildConfig())
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonCodeBuildClient(RegionEndpoint region)
        : this(new AmazonCodeBuildConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonCodeBuildClient(AmazonCodeBuildConfig config)
        : base(config)
    {
    }

    /// <summary>Makes a client with the region of the environment.</summary>
    public AmazonCodeBuildClient(AWSCredentials credentials)
        : this(credentials, new AmazonCodeBuildConfig())
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonCodeBuildClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonCodeBuildConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonCodeBuildClient(AWSCredentials credentials, AmazonCodeBuildConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    public ICodeBuildPaginatorFactory Paginators => field ??= new CodeBuildPaginatorFactory(this);

    internal override ServiceModel Service => CodeBuildService.Model;

    /// <inheritdoc/>
    public virtual Task<ListBuildsForProjectResponse> ListBuildsForProjectAsync(
        ListBuildsForProjectRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListBuildsForProjectResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<BatchGetBuildsResponse> BatchGetBuildsAsync(
        BatchGetBuildsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<BatchGetBuildsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<StopBuildResponse> StopBuildAsync(StopBuildRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StopBuildResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<BatchGetProjectsResponse> BatchGetProjectsAsync(
        BatchGetProjectsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<BatchGetProjectsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreateProjectResponse> CreateProjectAsync(
        CreateProjectRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateProjectResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UpdateProjectResponse> UpdateProjectAsync(
        UpdateProjectRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UpdateProjectResponse>(request, cancellationToken);
}
