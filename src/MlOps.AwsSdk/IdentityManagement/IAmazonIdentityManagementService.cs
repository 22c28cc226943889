using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.IdentityManagement;

/// <summary>The operations of AWS Identity and Access Management that MlOps calls.</summary>
public interface IAmazonIdentityManagementService : IAmazonService, IDisposable
{
    /// <summary>Paginators of the operations that answer in pages.</summary>
    IIdentityManagementPaginatorFactory Paginators { get; }

    /// <summary>
    /// Retrieves information about the specified role, including the role's path, GUID, ARN, and the role's trust policy that grants
    /// permission to assume the role.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<GetRoleResponse> GetRoleAsync(GetRoleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates a new role for your Amazon Web Services account.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="EntityAlreadyExistsException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="MalformedPolicyDocumentException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<CreateRoleResponse> CreateRoleAsync(CreateRoleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes the specified role.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="DeleteConflictException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    /// <exception cref="UnmodifiableEntityException"/>
    Task<DeleteRoleResponse> DeleteRoleAsync(DeleteRoleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Updates the description or maximum session duration setting of a role.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    /// <exception cref="UnmodifiableEntityException"/>
    Task<UpdateRoleResponse> UpdateRoleAsync(UpdateRoleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Updates the policy that grants an IAM entity permission to assume a role.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="MalformedPolicyDocumentException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    /// <exception cref="UnmodifiableEntityException"/>
    Task<UpdateAssumeRolePolicyResponse> UpdateAssumeRolePolicyAsync(
        UpdateAssumeRolePolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds one or more tags to an IAM role.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<TagRoleResponse> TagRoleAsync(TagRoleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds or updates an inline policy document that is embedded in the specified IAM role.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="MalformedPolicyDocumentException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    /// <exception cref="UnmodifiableEntityException"/>
    Task<PutRolePolicyResponse> PutRolePolicyAsync(PutRolePolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Retrieves the specified inline policy document that is embedded with the specified IAM role.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<GetRolePolicyResponse> GetRolePolicyAsync(GetRolePolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes the specified inline policy that is embedded in the specified IAM role.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    /// <exception cref="UnmodifiableEntityException"/>
    Task<DeleteRolePolicyResponse> DeleteRolePolicyAsync(DeleteRolePolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the names of the inline policies that are embedded in the specified IAM role.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<ListRolePoliciesResponse> ListRolePoliciesAsync(ListRolePoliciesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Attaches the specified managed policy to the specified IAM role.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="PolicyNotAttachableException"/>
    /// <exception cref="ServiceFailureException"/>
    /// <exception cref="UnmodifiableEntityException"/>
    Task<AttachRolePolicyResponse> AttachRolePolicyAsync(AttachRolePolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes the specified managed policy from the specified role.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    /// <exception cref="UnmodifiableEntityException"/>
    Task<DetachRolePolicyResponse> DetachRolePolicyAsync(DetachRolePolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists all managed policies that are attached to the specified IAM role.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<ListAttachedRolePoliciesResponse> ListAttachedRolePoliciesAsync(
        ListAttachedRolePoliciesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the instance profiles that have the specified associated IAM role.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<ListInstanceProfilesForRoleResponse> ListInstanceProfilesForRoleAsync(
        ListInstanceProfilesForRoleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists all IAM users, groups, and roles that the specified managed policy is attached to.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<ListEntitiesForPolicyResponse> ListEntitiesForPolicyAsync(
        ListEntitiesForPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Retrieves information about IAM entity usage and IAM quotas in the Amazon Web Services account.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<GetAccountSummaryResponse> GetAccountSummaryAsync(CancellationToken cancellationToken = default);

    /// <summary>Retrieves information about IAM entity usage and IAM quotas in the Amazon Web Services account.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ServiceFailureException"/>
    Task<GetAccountSummaryResponse> GetAccountSummaryAsync(GetAccountSummaryRequest request, CancellationToken cancellationToken = default);

    /// <summary>Retrieves information about the specified IAM user, including the user's creation date, path, unique ID, and ARN.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<GetUserResponse> GetUserAsync(CancellationToken cancellationToken = default);

    /// <summary>Retrieves information about the specified IAM user, including the user's creation date, path, unique ID, and ARN.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<GetUserResponse> GetUserAsync(GetUserRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates a new managed policy for your Amazon Web Services account.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="EntityAlreadyExistsException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="MalformedPolicyDocumentException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<CreatePolicyResponse> CreatePolicyAsync(CreatePolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Retrieves information about the specified managed policy, including the policy's default version and the total number of IAM users,
    /// groups, and roles to which the policy is attached.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<GetPolicyResponse> GetPolicyAsync(GetPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Retrieves information about the specified version of the specified managed policy, including the policy document.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<GetPolicyVersionResponse> GetPolicyVersionAsync(GetPolicyVersionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes the specified managed policy.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="DeleteConflictException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<DeletePolicyResponse> DeletePolicyAsync(DeletePolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates a new version of the specified managed policy.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="MalformedPolicyDocumentException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<CreatePolicyVersionResponse> CreatePolicyVersionAsync(
        CreatePolicyVersionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes the specified version from the specified managed policy.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="DeleteConflictException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<DeletePolicyVersionResponse> DeletePolicyVersionAsync(
        DeletePolicyVersionRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists information about the versions of the specified managed policy, including the version that is currently set as the policy's
    /// default version.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<ListPolicyVersionsResponse> ListPolicyVersionsAsync(
        ListPolicyVersionsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds one or more tags to an IAM customer managed policy.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<TagPolicyResponse> TagPolicyAsync(TagPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Attaches the specified managed policy to the specified user.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="PolicyNotAttachableException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<AttachUserPolicyResponse> AttachUserPolicyAsync(AttachUserPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Attaches the specified managed policy to the specified IAM group.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="PolicyNotAttachableException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<AttachGroupPolicyResponse> AttachGroupPolicyAsync(AttachGroupPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists all managed policies that are attached to the specified IAM user.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<ListAttachedUserPoliciesResponse> ListAttachedUserPoliciesAsync(
        ListAttachedUserPoliciesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists all managed policies that are attached to the specified IAM group.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<ListAttachedGroupPoliciesResponse> ListAttachedGroupPoliciesAsync(
        ListAttachedGroupPoliciesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns a list of IAM users that are in the specified IAM group.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<GetGroupResponse> GetGroupAsync(GetGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates a new instance profile.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="EntityAlreadyExistsException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<CreateInstanceProfileResponse> CreateInstanceProfileAsync(
        CreateInstanceProfileRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Retrieves information about the specified instance profile, including the instance profile's path, GUID, ARN, and role.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<GetInstanceProfileResponse> GetInstanceProfileAsync(
        GetInstanceProfileRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes the specified instance profile.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="DeleteConflictException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<DeleteInstanceProfileResponse> DeleteInstanceProfileAsync(
        DeleteInstanceProfileRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds the specified IAM role to the specified instance profile.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="EntityAlreadyExistsException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    /// <exception cref="UnmodifiableEntityException"/>
    Task<AddRoleToInstanceProfileResponse> AddRoleToInstanceProfileAsync(
        AddRoleToInstanceProfileRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes the specified IAM role from the specified Amazon EC2 instance profile.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    /// <exception cref="UnmodifiableEntityException"/>
    Task<RemoveRoleFromInstanceProfileResponse> RemoveRoleFromInstanceProfileAsync(
        RemoveRoleFromInstanceProfileRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds one or more tags to an IAM instance profile.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<TagInstanceProfileResponse> TagInstanceProfileAsync(
        TagInstanceProfileRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds or updates the policy that is specified as the IAM role's permissions boundary.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="PolicyNotAttachableException"/>
    /// <exception cref="ServiceFailureException"/>
    /// <exception cref="UnmodifiableEntityException"/>
    Task<PutRolePermissionsBoundaryResponse> PutRolePermissionsBoundaryAsync(
        PutRolePermissionsBoundaryRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes the permissions boundary for the specified IAM role.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    /// <exception cref="UnmodifiableEntityException"/>
    Task<DeleteRolePermissionsBoundaryResponse> DeleteRolePermissionsBoundaryAsync(
        DeleteRolePermissionsBoundaryRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes the specified tags from the role.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<UntagRoleResponse> UntagRoleAsync(UntagRoleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the IAM roles that have the specified path prefix.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ListRolesResponse> ListRolesAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the IAM roles that have the specified path prefix.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ServiceFailureException"/>
    Task<ListRolesResponse> ListRolesAsync(ListRolesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates an IAM resource that describes an identity provider (IdP) that supports SAML 2.0.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="EntityAlreadyExistsException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<CreateSAMLProviderResponse> CreateSAMLProviderAsync(
        CreateSAMLProviderRequest request, CancellationToken cancellationToken = default);

    /// <summary>Updates the metadata document, SAML encryption settings, and private keys for an existing SAML provider.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<UpdateSAMLProviderResponse> UpdateSAMLProviderAsync(
        UpdateSAMLProviderRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns the SAML provider metadocument that was uploaded when the IAM SAML provider resource object was created or updated.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<GetSAMLProviderResponse> GetSAMLProviderAsync(GetSAMLProviderRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the SAML provider resource objects defined in IAM in the account.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ListSAMLProvidersResponse> ListSAMLProvidersAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the SAML provider resource objects defined in IAM in the account.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ServiceFailureException"/>
    Task<ListSAMLProvidersResponse> ListSAMLProvidersAsync(ListSAMLProvidersRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a SAML provider resource in IAM.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<DeleteSAMLProviderResponse> DeleteSAMLProviderAsync(
        DeleteSAMLProviderRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds one or more tags to a Security Assertion Markup Language (SAML) identity provider.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<TagSAMLProviderResponse> TagSAMLProviderAsync(TagSAMLProviderRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates an IAM entity to describe an identity provider (IdP) that supports OpenID Connect (OIDC).</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="EntityAlreadyExistsException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="OpenIdIdpCommunicationErrorException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<CreateOpenIDConnectProviderResponse> CreateOpenIDConnectProviderAsync(
        CreateOpenIDConnectProviderRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns information about the specified OpenID Connect (OIDC) provider resource object in IAM.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<GetOpenIDConnectProviderResponse> GetOpenIDConnectProviderAsync(
        GetOpenIDConnectProviderRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists information about the IAM OpenID Connect (OIDC) provider resource objects defined in the Amazon Web Services account.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ServiceFailureException"/>
    Task<ListOpenIDConnectProvidersResponse> ListOpenIDConnectProvidersAsync(
        ListOpenIDConnectProvidersRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes an OpenID Connect identity provider (IdP) resource object in IAM.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<DeleteOpenIDConnectProviderResponse> DeleteOpenIDConnectProviderAsync(
        DeleteOpenIDConnectProviderRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a new client ID (also known as audience) to the list of client IDs already registered for the specified IAM OpenID Connect
    /// (OIDC) provider resource.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<AddClientIDToOpenIDConnectProviderResponse> AddClientIDToOpenIDConnectProviderAsync(
        AddClientIDToOpenIDConnectProviderRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Replaces the existing list of server certificate thumbprints associated with an OpenID Connect (OIDC) provider resource object with
    /// a new list of thumbprints.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<UpdateOpenIDConnectProviderThumbprintResponse> UpdateOpenIDConnectProviderThumbprintAsync(
        UpdateOpenIDConnectProviderThumbprintRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds one or more tags to an OpenID Connect (OIDC)-compatible identity provider.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrentModificationException"/>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="ServiceFailureException"/>
    Task<TagOpenIDConnectProviderResponse> TagOpenIDConnectProviderAsync(
        TagOpenIDConnectProviderRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Simulate how a set of IAM policies attached to an IAM entity works with a list of API operations and Amazon Web Services resources
    /// to determine the policies' effective permissions.
    /// </summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException"/>
    /// <exception cref="NoSuchEntityException"/>
    /// <exception cref="PolicyEvaluationException"/>
    Task<SimulatePrincipalPolicyResponse> SimulatePrincipalPolicyAsync(
        SimulatePrincipalPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that a request would be sent to.</summary>
    /// <param name="request">The request.</param>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonIdentityManagementServiceConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonIdentityManagementServiceClient(awsCredentials, (AmazonIdentityManagementServiceConfig)clientConfig);
}
