using Amazon.CodeCommit.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CodeCommit;

/// <summary>The operations of AWS CodeCommit that MlOps calls.</summary>
public interface IAmazonCodeCommit : IAmazonService, IDisposable
{
    /// <summary>Returns information about a repository.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="EncryptionIntegrityChecksFailedException"/>
    /// <exception cref="EncryptionKeyAccessDeniedException"/>
    /// <exception cref="EncryptionKeyDisabledException"/>
    /// <exception cref="EncryptionKeyNotFoundException"/>
    /// <exception cref="EncryptionKeyUnavailableException"/>
    /// <exception cref="InvalidRepositoryNameException"/>
    /// <exception cref="RepositoryDoesNotExistException"/>
    /// <exception cref="RepositoryNameRequiredException"/>
    Task<GetRepositoryResponse> GetRepositoryAsync(GetRepositoryRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns information about a repository branch, including its name and the last commit ID.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="BranchDoesNotExistException"/>
    /// <exception cref="BranchNameRequiredException"/>
    /// <exception cref="EncryptionIntegrityChecksFailedException"/>
    /// <exception cref="EncryptionKeyAccessDeniedException"/>
    /// <exception cref="EncryptionKeyDisabledException"/>
    /// <exception cref="EncryptionKeyNotFoundException"/>
    /// <exception cref="EncryptionKeyUnavailableException"/>
    /// <exception cref="InvalidBranchNameException"/>
    /// <exception cref="InvalidRepositoryNameException"/>
    /// <exception cref="RepositoryDoesNotExistException"/>
    /// <exception cref="RepositoryNameRequiredException"/>
    Task<GetBranchResponse> GetBranchAsync(GetBranchRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates a commit for a repository on the tip of a specified branch.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="BranchDoesNotExistException"/>
    /// <exception cref="BranchNameIsTagNameException"/>
    /// <exception cref="BranchNameRequiredException"/>
    /// <exception cref="CommitMessageLengthExceededException"/>
    /// <exception cref="DirectoryNameConflictsWithFileNameException"/>
    /// <exception cref="EncryptionIntegrityChecksFailedException"/>
    /// <exception cref="EncryptionKeyAccessDeniedException"/>
    /// <exception cref="EncryptionKeyDisabledException"/>
    /// <exception cref="EncryptionKeyNotFoundException"/>
    /// <exception cref="EncryptionKeyUnavailableException"/>
    /// <exception cref="FileContentAndSourceFileSpecifiedException"/>
    /// <exception cref="FileContentSizeLimitExceededException"/>
    /// <exception cref="FileDoesNotExistException"/>
    /// <exception cref="FileEntryRequiredException"/>
    /// <exception cref="FileModeRequiredException"/>
    /// <exception cref="FileNameConflictsWithDirectoryNameException"/>
    /// <exception cref="FilePathConflictsWithSubmodulePathException"/>
    /// <exception cref="FolderContentSizeLimitExceededException"/>
    /// <exception cref="InvalidBranchNameException"/>
    /// <exception cref="InvalidDeletionParameterException"/>
    /// <exception cref="InvalidEmailException"/>
    /// <exception cref="InvalidFileModeException"/>
    /// <exception cref="InvalidParentCommitIdException"/>
    /// <exception cref="InvalidPathException"/>
    /// <exception cref="InvalidRepositoryNameException"/>
    /// <exception cref="MaximumFileEntriesExceededException"/>
    /// <exception cref="NameLengthExceededException"/>
    /// <exception cref="NoChangeException"/>
    /// <exception cref="ParentCommitDoesNotExistException"/>
    /// <exception cref="ParentCommitIdOutdatedException"/>
    /// <exception cref="ParentCommitIdRequiredException"/>
    /// <exception cref="PathRequiredException"/>
    /// <exception cref="PutFileEntryConflictException"/>
    /// <exception cref="RepositoryDoesNotExistException"/>
    /// <exception cref="RepositoryNameRequiredException"/>
    /// <exception cref="RestrictedSourceFileException"/>
    /// <exception cref="SamePathRequestException"/>
    /// <exception cref="SourceFileOrContentRequiredException"/>
    Task<CreateCommitResponse> CreateCommitAsync(CreateCommitRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a repository. If a specified repository was already deleted, a null repository ID is returned.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="EncryptionIntegrityChecksFailedException"/>
    /// <exception cref="EncryptionKeyAccessDeniedException"/>
    /// <exception cref="EncryptionKeyDisabledException"/>
    /// <exception cref="EncryptionKeyNotFoundException"/>
    /// <exception cref="EncryptionKeyUnavailableException"/>
    /// <exception cref="InvalidRepositoryNameException"/>
    /// <exception cref="RepositoryNameRequiredException"/>
    Task<DeleteRepositoryResponse> DeleteRepositoryAsync(DeleteRepositoryRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sets or changes the comment or description for a repository.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="EncryptionIntegrityChecksFailedException"/>
    /// <exception cref="EncryptionKeyAccessDeniedException"/>
    /// <exception cref="EncryptionKeyDisabledException"/>
    /// <exception cref="EncryptionKeyNotFoundException"/>
    /// <exception cref="EncryptionKeyUnavailableException"/>
    /// <exception cref="InvalidRepositoryDescriptionException"/>
    /// <exception cref="InvalidRepositoryNameException"/>
    /// <exception cref="RepositoryDoesNotExistException"/>
    /// <exception cref="RepositoryNameRequiredException"/>
    Task<UpdateRepositoryDescriptionResponse> UpdateRepositoryDescriptionAsync(
        UpdateRepositoryDescriptionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Renames a repository.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidRepositoryNameException"/>
    /// <exception cref="RepositoryDoesNotExistException"/>
    /// <exception cref="RepositoryNameExistsException"/>
    /// <exception cref="RepositoryNameRequiredException"/>
    Task<UpdateRepositoryNameResponse> UpdateRepositoryNameAsync(UpdateRepositoryNameRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gets information about one or more repositories.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidContinuationTokenException"/>
    /// <exception cref="InvalidOrderException"/>
    /// <exception cref="InvalidSortByException"/>
    Task<ListRepositoriesResponse> ListRepositoriesAsync(ListRepositoriesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gets information about Amazon Web Services tags for a specified Amazon Resource Name (ARN) in CodeCommit.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidRepositoryNameException"/>
    /// <exception cref="InvalidResourceArnException"/>
    /// <exception cref="RepositoryDoesNotExistException"/>
    /// <exception cref="ResourceArnRequiredException"/>
    Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds or updates tags for a resource in CodeCommit.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidRepositoryNameException"/>
    /// <exception cref="InvalidResourceArnException"/>
    /// <exception cref="InvalidSystemTagUsageException"/>
    /// <exception cref="InvalidTagsMapException"/>
    /// <exception cref="RepositoryDoesNotExistException"/>
    /// <exception cref="ResourceArnRequiredException"/>
    /// <exception cref="TagPolicyException"/>
    /// <exception cref="TagsMapRequiredException"/>
    /// <exception cref="TooManyTagsException"/>
    Task<TagResourceResponse> TagResourceAsync(TagResourceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes tags for a resource in CodeCommit.</summary>
    /// <param name="request">The input.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidRepositoryNameException"/>
    /// <exception cref="InvalidResourceArnException"/>
    /// <exception cref="InvalidSystemTagUsageException"/>
    /// <exception cref="InvalidTagKeysListException"/>
    /// <exception cref="RepositoryDoesNotExistException"/>
    /// <exception cref="ResourceArnRequiredException"/>
    /// <exception cref="TagKeysListRequiredException"/>
    /// <exception cref="TagPolicyException"/>
    /// <exception cref="TooManyTagsException"/>
    Task<UntagResourceResponse> UntagResourceAsync(UntagResourceRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that a request would be sent to.</summary>
    /// <param name="request">The request.</param>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCodeCommitConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonCodeCommitClient(awsCredentials, (AmazonCodeCommitConfig)clientConfig);
}
