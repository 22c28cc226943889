using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SimpleSystemsManagement.Model;

namespace Amazon.SimpleSystemsManagement;

/// <summary>The operations of AWS Systems Manager that MlOps calls.</summary>
public interface IAmazonSimpleSystemsManagement : IAmazonService, IDisposable
{
    /// <summary>Paginators of the operations that answer in pages.</summary>
    ISimpleSystemsManagementPaginatorFactory Paginators { get; }

    /// <summary>Get information about a single parameter by specifying the parameter name.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InternalServerErrorException"/>
    /// <exception cref="InvalidKeyIdException"/>
    /// <exception cref="ParameterNotFoundException"/>
    /// <exception cref="ParameterVersionNotFoundException"/>
    Task<GetParameterResponse> GetParameterAsync(GetParameterRequest request, CancellationToken cancellationToken = default);

    /// <summary>Get information about one or more parameters by specifying multiple parameter names.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InternalServerErrorException"/>
    /// <exception cref="InvalidKeyIdException"/>
    Task<GetParametersResponse> GetParametersAsync(GetParametersRequest request, CancellationToken cancellationToken = default);

    /// <summary>Retrieve information about one or more parameters under a specified level in a hierarchy.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InternalServerErrorException"/>
    /// <exception cref="InvalidFilterKeyException"/>
    /// <exception cref="InvalidFilterOptionException"/>
    /// <exception cref="InvalidFilterValueException"/>
    /// <exception cref="InvalidKeyIdException"/>
    /// <exception cref="InvalidNextTokenException"/>
    Task<GetParametersByPathResponse> GetParametersByPathAsync(
        GetParametersByPathRequest request, CancellationToken cancellationToken = default);

    /// <summary>Create or update a parameter in Parameter Store.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="HierarchyLevelLimitExceededException"/>
    /// <exception cref="HierarchyTypeMismatchException"/>
    /// <exception cref="IncompatiblePolicyException"/>
    /// <exception cref="InternalServerErrorException"/>
    /// <exception cref="InvalidAllowedPatternException"/>
    /// <exception cref="InvalidKeyIdException"/>
    /// <exception cref="InvalidPolicyAttributeException"/>
    /// <exception cref="InvalidPolicyTypeException"/>
    /// <exception cref="ParameterAlreadyExistsException"/>
    /// <exception cref="ParameterLimitExceededException"/>
    /// <exception cref="ParameterMaxVersionLimitExceededException"/>
    /// <exception cref="ParameterPatternMismatchException"/>
    /// <exception cref="PoliciesLimitExceededException"/>
    /// <exception cref="TooManyUpdatesException"/>
    /// <exception cref="UnsupportedParameterTypeException"/>
    Task<PutParameterResponse> PutParameterAsync(PutParameterRequest request, CancellationToken cancellationToken = default);

    /// <summary>Delete a parameter from the system.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InternalServerErrorException"/>
    /// <exception cref="ParameterNotFoundException"/>
    Task<DeleteParameterResponse> DeleteParameterAsync(DeleteParameterRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the parameters in your Amazon Web Services account or the parameters shared with you when you enable the Shared option.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InternalServerErrorException"/>
    /// <exception cref="InvalidFilterKeyException"/>
    /// <exception cref="InvalidFilterOptionException"/>
    /// <exception cref="InvalidFilterValueException"/>
    /// <exception cref="InvalidNextTokenException"/>
    Task<DescribeParametersResponse> DescribeParametersAsync(
        DescribeParametersRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds or overwrites one or more tags for the specified resource.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InternalServerErrorException"/>
    /// <exception cref="InvalidResourceIdException"/>
    /// <exception cref="InvalidResourceTypeException"/>
    /// <exception cref="TooManyTagsErrorException"/>
    /// <exception cref="TooManyUpdatesException"/>
    Task<AddTagsToResourceResponse> AddTagsToResourceAsync(AddTagsToResourceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns a list of the tags assigned to the specified resource.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InternalServerErrorException"/>
    /// <exception cref="InvalidResourceIdException"/>
    /// <exception cref="InvalidResourceTypeException"/>
    Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that a request would be sent to.</summary>
    /// <param name="request">The request.</param>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSimpleSystemsManagementConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonSimpleSystemsManagementClient(awsCredentials, (AmazonSimpleSystemsManagementConfig)clientConfig);
}
