using Amazon.IdentityManagement.Internal;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using MlOps.AwsSdk;
using MlOps.AwsSdk.Protocols;

namespace Amazon.IdentityManagement;

/// <summary>Calls AWS Identity and Access Management.</summary>
public class AmazonIdentityManagementServiceClient : ModeledServiceClient, IAmazonIdentityManagementService
{
    /// <summary>Makes a client with the credentials and the region of the environment.</summary>
    public AmazonIdentityManagementServiceClient()
        : this(new AmazonIdentityManagementServiceConfig())
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonIdentityManagementServiceClient(RegionEndpoint region)
        : this(new AmazonIdentityManagementServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client with the credentials of the environment.</summary>
    public AmazonIdentityManagementServiceClient(AmazonIdentityManagementServiceConfig config)
        : base(config)
    {
    }

    /// <summary>Makes a client with the region of the environment.</summary>
    public AmazonIdentityManagementServiceClient(AWSCredentials credentials)
        : this(credentials, new AmazonIdentityManagementServiceConfig())
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonIdentityManagementServiceClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonIdentityManagementServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Makes a client.</summary>
    public AmazonIdentityManagementServiceClient(AWSCredentials credentials, AmazonIdentityManagementServiceConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    public IIdentityManagementPaginatorFactory Paginators => field ??= new IdentityManagementPaginatorFactory(this);

    internal override ServiceModel Service => IdentityManagementService.Model;

    /// <inheritdoc/>
    public virtual Task<GetAccountSummaryResponse> GetAccountSummaryAsync(CancellationToken cancellationToken = default) =>
        GetAccountSummaryAsync(new GetAccountSummaryRequest(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetAccountSummaryResponse> GetAccountSummaryAsync(
        GetAccountSummaryRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetAccountSummaryResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetRoleResponse> GetRoleAsync(GetRoleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetRoleResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreateRoleResponse> CreateRoleAsync(CreateRoleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateRoleResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteRoleResponse> DeleteRoleAsync(DeleteRoleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteRoleResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UpdateRoleResponse> UpdateRoleAsync(UpdateRoleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UpdateRoleResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UpdateAssumeRolePolicyResponse> UpdateAssumeRolePolicyAsync(
        UpdateAssumeRolePolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UpdateAssumeRolePolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TagRoleResponse> TagRoleAsync(TagRoleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<TagRoleResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<PutRolePolicyResponse> PutRolePolicyAsync(
        PutRolePolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<PutRolePolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetRolePolicyResponse> GetRolePolicyAsync(
        GetRolePolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetRolePolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteRolePolicyResponse> DeleteRolePolicyAsync(
        DeleteRolePolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteRolePolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListRolePoliciesResponse> ListRolePoliciesAsync(
        ListRolePoliciesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListRolePoliciesResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<AttachRolePolicyResponse> AttachRolePolicyAsync(
        AttachRolePolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<AttachRolePolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DetachRolePolicyResponse> DetachRolePolicyAsync(
        DetachRolePolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DetachRolePolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListAttachedRolePoliciesResponse> ListAttachedRolePoliciesAsync(
        ListAttachedRolePoliciesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListAttachedRolePoliciesResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListInstanceProfilesForRoleResponse> ListInstanceProfilesForRoleAsync(
        ListInstanceProfilesForRoleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListInstanceProfilesForRoleResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListEntitiesForPolicyResponse> ListEntitiesForPolicyAsync(
        ListEntitiesForPolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListEntitiesForPolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetUserResponse> GetUserAsync(CancellationToken cancellationToken = default) =>
        GetUserAsync(new GetUserRequest(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetUserResponse> GetUserAsync(GetUserRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetUserResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreatePolicyResponse> CreatePolicyAsync(
        CreatePolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreatePolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetPolicyResponse> GetPolicyAsync(GetPolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetPolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetPolicyVersionResponse> GetPolicyVersionAsync(
        GetPolicyVersionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetPolicyVersionResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeletePolicyResponse> DeletePolicyAsync(
        DeletePolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeletePolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreatePolicyVersionResponse> CreatePolicyVersionAsync(
        CreatePolicyVersionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreatePolicyVersionResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeletePolicyVersionResponse> DeletePolicyVersionAsync(
        DeletePolicyVersionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeletePolicyVersionResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListPolicyVersionsResponse> ListPolicyVersionsAsync(
        ListPolicyVersionsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListPolicyVersionsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TagPolicyResponse> TagPolicyAsync(TagPolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<TagPolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<AttachUserPolicyResponse> AttachUserPolicyAsync(
        AttachUserPolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<AttachUserPolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<AttachGroupPolicyResponse> AttachGroupPolicyAsync(
        AttachGroupPolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<AttachGroupPolicyResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListAttachedUserPoliciesResponse> ListAttachedUserPoliciesAsync(
        ListAttachedUserPoliciesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListAttachedUserPoliciesResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListAttachedGroupPoliciesResponse> ListAttachedGroupPoliciesAsync(
        ListAttachedGroupPoliciesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListAttachedGroupPoliciesResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetGroupResponse> GetGroupAsync(GetGroupRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetGroupResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreateInstanceProfileResponse> CreateInstanceProfileAsync(
        CreateInstanceProfileRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateInstanceProfileResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetInstanceProfileResponse> GetInstanceProfileAsync(
        GetInstanceProfileRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetInstanceProfileResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteInstanceProfileResponse> DeleteInstanceProfileAsync(
        DeleteInstanceProfileRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteInstanceProfileResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<AddRoleToInstanceProfileResponse> AddRoleToInstanceProfileAsync(
        AddRoleToInstanceProfileRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<AddRoleToInstanceProfileResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<RemoveRoleFromInstanceProfileResponse> RemoveRoleFromInstanceProfileAsync(
        RemoveRoleFromInstanceProfileRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<RemoveRoleFromInstanceProfileResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TagInstanceProfileResponse> TagInstanceProfileAsync(
        TagInstanceProfileRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<TagInstanceProfileResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<PutRolePermissionsBoundaryResponse> PutRolePermissionsBoundaryAsync(
        PutRolePermissionsBoundaryRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<PutRolePermissionsBoundaryResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteRolePermissionsBoundaryResponse> DeleteRolePermissionsBoundaryAsync(
        DeleteRolePermissionsBoundaryRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteRolePermissionsBoundaryResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UntagRoleResponse> UntagRoleAsync(UntagRoleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UntagRoleResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListRolesResponse> ListRolesAsync(CancellationToken cancellationToken = default) =>
        ListRolesAsync(new ListRolesRequest(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListRolesResponse> ListRolesAsync(ListRolesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListRolesResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreateSAMLProviderResponse> CreateSAMLProviderAsync(
        CreateSAMLProviderRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateSAMLProviderResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UpdateSAMLProviderResponse> UpdateSAMLProviderAsync(
        UpdateSAMLProviderRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UpdateSAMLProviderResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetSAMLProviderResponse> GetSAMLProviderAsync(
        GetSAMLProviderRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetSAMLProviderResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListSAMLProvidersResponse> ListSAMLProvidersAsync(CancellationToken cancellationToken = default) =>
        ListSAMLProvidersAsync(new ListSAMLProvidersRequest(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListSAMLProvidersResponse> ListSAMLProvidersAsync(
        ListSAMLProvidersRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListSAMLProvidersResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteSAMLProviderResponse> DeleteSAMLProviderAsync(
        DeleteSAMLProviderRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteSAMLProviderResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TagSAMLProviderResponse> TagSAMLProviderAsync(
        TagSAMLProviderRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<TagSAMLProviderResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreateOpenIDConnectProviderResponse> CreateOpenIDConnectProviderAsync(
        CreateOpenIDConnectProviderRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateOpenIDConnectProviderResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetOpenIDConnectProviderResponse> GetOpenIDConnectProviderAsync(
        GetOpenIDConnectProviderRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetOpenIDConnectProviderResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListOpenIDConnectProvidersResponse> ListOpenIDConnectProvidersAsync(
        ListOpenIDConnectProvidersRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListOpenIDConnectProvidersResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteOpenIDConnectProviderResponse> DeleteOpenIDConnectProviderAsync(
        DeleteOpenIDConnectProviderRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteOpenIDConnectProviderResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<AddClientIDToOpenIDConnectProviderResponse> AddClientIDToOpenIDConnectProviderAsync(
        AddClientIDToOpenIDConnectProviderRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<AddClientIDToOpenIDConnectProviderResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UpdateOpenIDConnectProviderThumbprintResponse> UpdateOpenIDConnectProviderThumbprintAsync(
        UpdateOpenIDConnectProviderThumbprintRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UpdateOpenIDConnectProviderThumbprintResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TagOpenIDConnectProviderResponse> TagOpenIDConnectProviderAsync(
        TagOpenIDConnectProviderRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<TagOpenIDConnectProviderResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<SimulatePrincipalPolicyResponse> SimulatePrincipalPolicyAsync(
        SimulatePrincipalPolicyRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<SimulatePrincipalPolicyResponse>(request, cancellationToken);
}
