using Amazon.CloudFormation.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CloudFormation;

/// <summary>The operations of AWS CloudFormation that MlOps calls.</summary>
public interface IAmazonCloudFormation : IAmazonService, IDisposable
{
    /// <summary>Paginators of the operations that answer in pages.</summary>
    ICloudFormationPaginatorFactory Paginators { get; }

    /// <summary>
    /// Creates a list of changes that will be applied to a stack so that you can review the changes before executing them.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="AlreadyExistsException"/>
    /// <exception cref="InsufficientCapabilitiesException"/>
    /// <exception cref="LimitExceededException"/>
    Task<CreateChangeSetResponse> CreateChangeSetAsync(CreateChangeSetRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns the inputs for the change set and a list of changes that CloudFormation will make if you execute the change set.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ChangeSetNotFoundException"/>
    Task<DescribeChangeSetResponse> DescribeChangeSetAsync(DescribeChangeSetRequest request, CancellationToken cancellationToken = default);

    /// <summary>Updates a stack using the input information that was provided when the specified change set was created.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ChangeSetNotFoundException"/>
    /// <exception cref="InsufficientCapabilitiesException"/>
    /// <exception cref="InvalidChangeSetStatusException"/>
    /// <exception cref="TokenAlreadyExistsException"/>
    Task<ExecuteChangeSetResponse> ExecuteChangeSetAsync(ExecuteChangeSetRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes the specified change set.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidChangeSetStatusException"/>
    Task<DeleteChangeSetResponse> DeleteChangeSetAsync(DeleteChangeSetRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns the ID and status of each active change set for a stack.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ListChangeSetsResponse> ListChangeSetsAsync(ListChangeSetsRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns the description for the specified stack; if no stack name was specified, then it returns the description for all the stacks
    /// created.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeStacksResponse> DescribeStacksAsync(DescribeStacksRequest request, CancellationToken cancellationToken = default);

    /// <summary>Retrieves your account's CloudFormation limits, such as the maximum number of stacks that you can create in your account.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeAccountLimitsResponse> DescribeAccountLimitsAsync(
        DescribeAccountLimitsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns the summary information for stacks whose status matches the specified <c>StackStatusFilter</c>.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ListStacksResponse> ListStacksAsync(ListStacksRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns all stack related events for a specified stack in reverse chronological order.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeStackEventsResponse> DescribeStackEventsAsync(
        DescribeStackEventsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns CloudFormation events based on flexible query criteria.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeEventsResponse> DescribeEventsAsync(DescribeEventsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns Amazon Web Services resource descriptions for running and deleted stacks.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeStackResourcesResponse> DescribeStackResourcesAsync(
        DescribeStackResourcesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns a description of the specified resource in the specified stack.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeStackResourceResponse> DescribeStackResourceAsync(
        DescribeStackResourceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns descriptions of all resources of the specified stack.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ListStackResourcesResponse> ListStackResourcesAsync(
        ListStackResourcesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns the template body for a specified stack.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ChangeSetNotFoundException"/>
    Task<GetTemplateResponse> GetTemplateAsync(GetTemplateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns information about a new or existing template.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="StackSetNotFoundException"/>
    Task<GetTemplateSummaryResponse> GetTemplateSummaryAsync(
        GetTemplateSummaryRequest request, CancellationToken cancellationToken = default);

    /// <summary>Validates a specified template.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ValidateTemplateResponse> ValidateTemplateAsync(ValidateTemplateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a specified stack.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TokenAlreadyExistsException"/>
    Task<DeleteStackResponse> DeleteStackAsync(DeleteStackRequest request, CancellationToken cancellationToken = default);

    /// <summary>Updates termination protection for the specified stack.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<UpdateTerminationProtectionResponse> UpdateTerminationProtectionAsync(
        UpdateTerminationProtectionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sets a stack policy for a specified stack.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<SetStackPolicyResponse> SetStackPolicyAsync(SetStackPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns the stack policy for a specified stack.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<GetStackPolicyResponse> GetStackPolicyAsync(GetStackPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Detects whether a stack's actual configuration differs, or has drifted, from its expected configuration, as defined in the stack
    /// template and any values specified as template parameters.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DetectStackDriftResponse> DetectStackDriftAsync(DetectStackDriftRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns information about a stack drift detection operation.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeStackDriftDetectionStatusResponse> DescribeStackDriftDetectionStatusAsync(
        DescribeStackDriftDetectionStatusRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns drift information for the resources that have been checked for drift in the specified stack.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<DescribeStackResourceDriftsResponse> DescribeStackResourceDriftsAsync(
        DescribeStackResourceDriftsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Continues rolling back a stack from <c>UPDATE_ROLLBACK_FAILED</c> to <c>UPDATE_ROLLBACK_COMPLETE</c> state.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TokenAlreadyExistsException"/>
    Task<ContinueUpdateRollbackResponse> ContinueUpdateRollbackAsync(
        ContinueUpdateRollbackRequest request, CancellationToken cancellationToken = default);

    /// <summary>Cancels an update on the specified stack.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TokenAlreadyExistsException"/>
    Task<CancelUpdateStackResponse> CancelUpdateStackAsync(CancelUpdateStackRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// When specifying <c>RollbackStack</c>, you preserve the state of previously provisioned resources when an operation fails.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TokenAlreadyExistsException"/>
    Task<RollbackStackResponse> RollbackStackAsync(RollbackStackRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that a request would be sent to.</summary>
    /// <param name="request">The request.</param>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudFormationConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonCloudFormationClient(awsCredentials, (AmazonCloudFormationConfig)clientConfig);
}
