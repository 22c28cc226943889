using Amazon.CodeCommit.Model;
using MlOps.AwsSdk.Endpoints;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeCommit.Internal;

/// <summary>What the protocol, the endpoint and the errors of AWS CodeCommit are.</summary>
internal static class CodeCommitService
{
    /// <summary>The service's description.</summary>
    public static ServiceModel Model { get; } = new()
    {
        ServiceId = "CodeCommit",
        ApiVersion = "2015-04-13",
        Protocol = Protocol.Json11,
        EndpointPrefix = "codecommit",
        SigningName = "codecommit",
        TargetPrefix = "CodeCommit_20150413",
        Endpoints = new RegionalEndpoints("codecommit"),
        ServiceException = typeof(AmazonCodeCommitException),
        Errors = new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["BranchDoesNotExistException"] = typeof(BranchDoesNotExistException),
            ["BranchNameIsTagNameException"] = typeof(BranchNameIsTagNameException),
            ["BranchNameRequiredException"] = typeof(BranchNameRequiredException),
            ["CommitMessageLengthExceededException"] = typeof(CommitMessageLengthExceededException),
            ["DirectoryNameConflictsWithFileNameException"] = typeof(DirectoryNameConflictsWithFileNameException),
            ["EncryptionIntegrityChecksFailedException"] = typeof(EncryptionIntegrityChecksFailedException),
            ["EncryptionKeyAccessDeniedException"] = typeof(EncryptionKeyAccessDeniedException),
            ["EncryptionKeyDisabledException"] = typeof(EncryptionKeyDisabledException),
            ["EncryptionKeyNotFoundException"] = typeof(EncryptionKeyNotFoundException),
            ["EncryptionKeyUnavailableException"] = typeof(EncryptionKeyUnavailableException),
            ["FileContentAndSourceFileSpecifiedException"] = typeof(FileContentAndSourceFileSpecifiedException),
            ["FileContentSizeLimitExceededException"] = typeof(FileContentSizeLimitExceededException),
            ["FileDoesNotExistException"] = typeof(FileDoesNotExistException),
            ["FileEntryRequiredException"] = typeof(FileEntryRequiredException),
            ["FileModeRequiredException"] = typeof(FileModeRequiredException),
            ["FileNameConflictsWithDirectoryNameException"] = typeof(FileNameConflictsWithDirectoryNameException),
            ["FilePathConflictsWithSubmodulePathException"] = typeof(FilePathConflictsWithSubmodulePathException),
            ["FolderContentSizeLimitExceededException"] = typeof(FolderContentSizeLimitExceededException),
            ["InvalidBranchNameException"] = typeof(InvalidBranchNameException),
            ["InvalidContinuationTokenException"] = typeof(InvalidContinuationTokenException),
            ["InvalidDeletionParameterException"] = typeof(InvalidDeletionParameterException),
            ["InvalidEmailException"] = typeof(InvalidEmailException),
            ["InvalidFileModeException"] = typeof(InvalidFileModeException),
            ["InvalidOrderException"] = typeof(InvalidOrderException),
            ["InvalidParentCommitIdException"] = typeof(InvalidParentCommitIdException),
            ["InvalidPathException"] = typeof(InvalidPathException),
            ["InvalidRepositoryDescriptionException"] = typeof(InvalidRepositoryDescriptionException),
            ["InvalidRepositoryNameException"] = typeof(InvalidRepositoryNameException),
            ["InvalidResourceArnException"] = typeof(InvalidResourceArnException),
            ["InvalidSortByException"] = typeof(InvalidSortByException),
            ["InvalidSystemTagUsageException"] = typeof(InvalidSystemTagUsageException),
            ["InvalidTagKeysListException"] = typeof(InvalidTagKeysListException),
            ["InvalidTagsMapException"] = typeof(InvalidTagsMapException),
            ["MaximumFileEntriesExceededException"] = typeof(MaximumFileEntriesExceededException),
            ["NameLengthExceededException"] = typeof(NameLengthExceededException),
            ["NoChangeException"] = typeof(NoChangeException),
            ["ParentCommitDoesNotExistException"] = typeof(ParentCommitDoesNotExistException),
            ["ParentCommitIdOutdatedException"] = typeof(ParentCommitIdOutdatedException),
            ["ParentCommitIdRequiredException"] = typeof(ParentCommitIdRequiredException),
            ["PathRequiredException"] = typeof(PathRequiredException),
            ["PutFileEntryConflictException"] = typeof(PutFileEntryConflictException),
            ["RepositoryDoesNotExistException"] = typeof(RepositoryDoesNotExistException),
            ["RepositoryNameExistsException"] = typeof(RepositoryNameExistsException),
            ["RepositoryNameRequiredException"] = typeof(RepositoryNameRequiredException),
            ["ResourceArnRequiredException"] = typeof(ResourceArnRequiredException),
            ["RestrictedSourceFileException"] = typeof(RestrictedSourceFileException),
            ["SamePathRequestException"] = typeof(SamePathRequestException),
            ["SourceFileOrContentRequiredException"] = typeof(SourceFileOrContentRequiredException),
            ["TagKeysListRequiredException"] = typeof(TagKeysListRequiredException),
            ["TagPolicyException"] = typeof(TagPolicyException),
            ["TagsMapRequiredException"] = typeof(TagsMapRequiredException),
            ["TooManyTagsException"] = typeof(TooManyTagsException),
        },
    };
}
