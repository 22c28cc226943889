using Amazon.CloudFormation.Internal;
using Amazon.CloudFormation.Model;
using Amazon.Runtime;
using MlOps.AwsSdk;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CloudFormation;

/// <summary>Calls AWS CloudFormation.</summary>
public class AmazonCloudFormationClient : ModeledServiceClient, IAmazonCloudFormation
{
    /// <summary>Makes a client with the credentials and the region of the environment.</summary>
    public AmazonCloudFormationClient()
        : this(new AmazonCloudFormationConfig())
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonCloudFormationClient(RegionEndpoint region)
        : this(new AmazonCloudFormationConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonCloudFormationClient(AmazonCloudFormationConfig config)
        : base(config)
    {
    }

    /// <summary>Makes a client with the region of the environment.</summary>
    public AmazonCloudFormationClient(AWSCredentials credentials)
        : this(credentials, new AmazonCloudFormationConfig())
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonCloudFormationClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonCloudFormationConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonCloudFormationClient(AWSCredentials credentials, AmazonCloudFormationConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    public ICloudFormationPaginatorFactory Paginators => field ??= new CloudFormationPaginatorFactory(this);

    internal override ServiceModel Service => CloudFormationService.Model;

    /// <inheritdoc/>
    public virtual Task<CreateChangeSetResponse> CreateChangeSetAsync(
        CreateChangeSetRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateChangeSetResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeChangeSetResponse> DescribeChangeSetAsync(
        DescribeChangeSetRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeChangeSetResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ExecuteChangeSetResponse> ExecuteChangeSetAsync(
        ExecuteChangeSetRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ExecuteChangeSetResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteChangeSetResponse> DeleteChangeSetAsync(
        DeleteChangeSetRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteChangeSetResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListChangeSetsResponse> ListChangeSetsAsync(
        ListChangeSetsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListChangeSetsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeAccountLimitsResponse> DescribeAccountLimitsAsync(
        DescribeAccountLimitsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeAccountLimitsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeStacksResponse> DescribeStacksAsync(
        DescribeStacksRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeStacksResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListStacksResponse> ListStacksAsync(ListStacksRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListStacksResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeStackEventsResponse> DescribeStackEventsAsync(
        DescribeStackEventsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeStackEventsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeEventsResponse> DescribeEventsAsync(
        DescribeEventsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeEventsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeStackResourcesResponse> DescribeStackResourcesAsync(
        DescribeStackResourcesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeStackResourcesResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeStackResourceResponse> DescribeStackResourceAsync(
        DescribeStackResourceRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeStackResourceResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListStackResourcesResponse> ListStackResourcesAsync(
        ListStackResourcesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListStackResourcesResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetTemplateResponse> GetTemplateAsync(GetTemplateRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetTemplateResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetTemplateSummaryResponse> GetTemplateSummaryAsync(
        GetTemplateSummaryRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetTemplateSummaryResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ValidateTemplateResponse> ValidateTemplateAsync(
        ValidateTemplateRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ValidateTemplateResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteStackResponse> DeleteStackAsync(DeleteStackRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteStackResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UpdateTerminationProtectionResponse> UpdateTerminationProtectionAsync(
        UpdateTerminationProtectionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UpdateTerminationProtectionResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<SetStackPolicyResponse> SetStackPolicyAsync(
        SetStackPolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<SetStackPolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetStackPolicyResponse> GetStackPolicyAsync(
        GetStackPolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetStackPolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DetectStackDriftResponse> DetectStackDriftAsync(
        DetectStackDriftRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DetectStackDriftResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeStackDriftDetectionStatusResponse> DescribeStackDriftDetectionStatusAsync(
        DescribeStackDriftDetectionStatusRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeStackDriftDetectionStatusResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeStackResourceDriftsResponse> DescribeStackResourceDriftsAsync(
        DescribeStackResourceDriftsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeStackResourceDriftsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ContinueUpdateRollbackResponse> ContinueUpdateRollbackAsync(
        ContinueUpdateRollbackRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ContinueUpdateRollbackResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CancelUpdateStackResponse> CancelUpdateStackAsync(
        CancelUpdateStackRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CancelUpdateStackResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<RollbackStackResponse> RollbackStackAsync(
        RollbackStackRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<RollbackStackResponse>(request, cancellationToken);
}
