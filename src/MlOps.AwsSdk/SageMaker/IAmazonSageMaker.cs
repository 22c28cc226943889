using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SageMaker.Model;

namespace Amazon.SageMaker;

/// <summary>The operations of Amazon SageMaker that MlOps calls.</summary>
public interface IAmazonSageMaker : IAmazonService, IDisposable
{
    /// <summary>Paginators of the operations that answer in pages.</summary>
    ISageMakerPaginatorFactory Paginators { get; }

    /// <summary>Creates a model group.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ResourceLimitExceededException"/>
    Task<CreateModelPackageGroupResponse> CreateModelPackageGroupAsync(
        CreateModelPackageGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gets a description for the specified model group.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeModelPackageGroupResponse> DescribeModelPackageGroupAsync(
        DescribeModelPackageGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gets a list of the model groups in your Amazon Web Services account.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ListModelPackageGroupsResponse> ListModelPackageGroupsAsync(
        ListModelPackageGroupsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes an endpoint.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DeleteEndpointResponse> DeleteEndpointAsync(DeleteEndpointRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes an endpoint configuration.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DeleteEndpointConfigResponse> DeleteEndpointConfigAsync(DeleteEndpointConfigRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a model.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DeleteModelResponse> DeleteModelAsync(DeleteModelRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes the specified model group.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConflictException"/>
    Task<DeleteModelPackageGroupResponse> DeleteModelPackageGroupAsync(
        DeleteModelPackageGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a model package that you can use to create SageMaker models or list on Amazon Web Services Marketplace, or a versioned model
    /// that is part of a model group.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConflictException"/>
    /// <exception cref="ResourceLimitExceededException"/>
    Task<CreateModelPackageResponse> CreateModelPackageAsync(
        CreateModelPackageRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns a description of the specified model package, which is used to create SageMaker models or list them on Amazon Web Services
    /// Marketplace.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeModelPackageResponse> DescribeModelPackageAsync(
        DescribeModelPackageRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the model packages that have been created.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ListModelPackagesResponse> ListModelPackagesAsync(ListModelPackagesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Updates a versioned model.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConflictException"/>
    Task<UpdateModelPackageResponse> UpdateModelPackageAsync(
        UpdateModelPackageRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a model package.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConflictException"/>
    Task<DeleteModelPackageResponse> DeleteModelPackageAsync(
        DeleteModelPackageRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists endpoints.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ListEndpointsResponse> ListEndpointsAsync(ListEndpointsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes a model that you created using the <c>CreateModel</c> API.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeModelResponse> DescribeModelAsync(
        DescribeModelRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns the description of an endpoint configuration created using the <c>CreateEndpointConfig</c> API.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeEndpointConfigResponse> DescribeEndpointConfigAsync(
        DescribeEndpointConfigRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns the description of an endpoint.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeEndpointResponse> DescribeEndpointAsync(DescribeEndpointRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists endpoint configurations.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ListEndpointConfigsResponse> ListEndpointConfigsAsync(
        ListEndpointConfigsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists models created with the <c>CreateModel</c> API.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ListModelsResponse> ListModelsAsync(ListModelsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns the tags for the specified SageMaker resource.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ListTagsResponse> ListTagsAsync(ListTagsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds or overwrites one or more tags for the specified SageMaker resource.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<AddTagsResponse> AddTagsAsync(AddTagsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes the specified tags from an SageMaker resource.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DeleteTagsResponse> DeleteTagsAsync(DeleteTagsRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that a request would be sent to.</summary>
    /// <param name="request">The request.</param>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSageMakerConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonSageMakerClient(awsCredentials, (AmazonSageMakerConfig)clientConfig);
}
