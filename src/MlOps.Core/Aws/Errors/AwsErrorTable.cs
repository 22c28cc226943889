using static MlOps.MlErrorCategory;

namespace MlOps.Aws.Errors;

/// <summary>
/// What AWS's error codes mean here. The first row that fits counts, so rows that ask for words of the message stand before those that do
/// not. Codes: error shapes of the service models (botocore, <c>service-2.json</c>) and "Common Error Types" of the services' API
/// references. Message words: CloudFormation's, as its API answers them.
/// </summary>
internal static class AwsErrorTable
{
    /// <summary>The rows, in order.</summary>
    public static IReadOnlyList<AwsErrorRule> Rules { get; } =
    [
        // Credentials that were good once, or never.
        new("ExpiredToken, ExpiredTokenException, TokenRefreshRequired", "CredentialsExpired", AuthenticationError,
            "Renew the credentials: log in again, or assume the role anew."),
        new("SignatureDoesNotMatch, InvalidSignatureException, IncompleteSignature", "ClockSkew", AuthenticationError,
            "Set this machine's clock: AWS takes no request that is more than 5 minutes off.") { Says = "Signature expired" },
        new("SignatureDoesNotMatch, InvalidSignatureException, IncompleteSignature", "ClockSkew", AuthenticationError,
            "Set this machine's clock: AWS takes no request that is more than 5 minutes off.") { Says = "Signature not yet current" },
        new("RequestTimeTooSkewed, RequestExpired, RequestInTheFuture", "ClockSkew", AuthenticationError,
            "Set this machine's clock: AWS takes no request that is more than 5 minutes off."),
        new("InvalidClientTokenId, UnrecognizedClientException, InvalidAccessKeyId, InvalidToken, AuthFailure, SignatureDoesNotMatch, "
            + "InvalidSignatureException, IncompleteSignature, MissingAuthenticationToken, MissingAuthenticationTokenException",
            "CredentialsRejected", AuthenticationError,
            "Check that the access key exists, is active and goes with its secret, and that the region is enabled for the account."),
        new("InvalidIdentityToken, InvalidIdentityTokenException, IDPRejectedClaim, IDPCommunicationError", "WebIdentityRejected", AuthenticationError,
            "Check the identity provider in IAM, and that the token's audience and subject are those of the role's trust policy."),
        new("OptInRequired, RegionDisabledException", "RegionNotEnabled", PermissionDenied,
            "Enable the region or service for the account, or use another region."),

        // Rates and quotas.
        new("Throttling, ThrottlingException, ThrottledException, RequestThrottled, RequestThrottledException, RequestLimitExceeded, "
            + "TooManyRequestsException, TooManyUpdates, SlowDown, BandwidthLimitExceeded, EC2ThrottledException, PriorRequestNotComplete",
            "Throttled", LimitsExceeded,
            "Run it again later. Fewer products at once, or other tools that call AWS less, help too."),
        new("LimitExceeded, LimitExceededException, ResourceLimitExceeded, ServiceQuotaExceededException, TooManyBuckets, "
            + "ParameterLimitExceeded, ConcurrentPipelineExecutionsLimitExceededException",
            "QuotaExceeded", LimitsExceeded,
            "Remove what is no longer used, or ask for a higher quota in Service Quotas."),

        // CloudFormation says much in one code.
        new("ValidationError", "SsmParameterMissing", ObjectNotFound,
            "Create the SSM parameter that the message names, or name another in the config. Test-MlProduct -Online shows all that is missing, then run it again.")
            { Says = "from parameter store" },
        new("ValidationError", "StackNotFound", ObjectNotFound,
            "Check the stack's name, the account and the region.") { Says = "does not exist" },
        new("ValidationError", "NoChanges", InvalidOperation,
            "Nothing is to be done: the stack is as the template says.") { Says = "No updates are to be performed" },
        new("ValidationError", "TerminationProtected", PermissionDenied,
            "Lift the termination protection of {0} first, with -Force where the cmdlet has it.") { Says = "TerminationProtection is enabled" },
        new("ValidationError", "StackBusy", ResourceBusy,
            "Wait until the running operation of {0} has ended, then run it again.") { Says = "_IN_PROGRESS state" },
        new("ValidationError", "ServiceRoleUnusable", InvalidArgument,
            "Check the service role's ARN, that its trust policy names cloudformation.amazonaws.com, and that you may pass it.")
            { Says = "is invalid or cannot be assumed" },
        new("ValidationError", "TemplateInvalid", InvalidArgument,
            "Mend the template where the message says.") { Says = "Template" },
        new("InsufficientCapabilitiesException", "CapabilitiesMissing", PermissionDenied,
            "Acknowledge that the template makes IAM resources."),
        new("ChangeSetNotFound, ChangeSetNotFoundException", "ChangeSetNotFound", ObjectNotFound,
            "Create the change set anew: executing one, or another on the same stack, deletes it."),
        new("InvalidChangeSetStatus, InvalidChangeSetStatusException", "ChangeSetNotReady", InvalidOperation,
            "Create the change set anew, and execute it once it is CREATE_COMPLETE."),
        new("OperationInProgressException, OperationIdAlreadyExistsException", "StackBusy", ResourceBusy,
            "Wait until the running operation of {0} has ended, then run it again."),
        new("StackNotFoundException", "StackNotFound", ObjectNotFound,
            "Check the stack's name, the account and the region."),

        // What is there and what is not.
        new("NoSuchEntity, NoSuchEntityException, NoSuchBucket, NoSuchKey, NoSuchUpload, NotFound, NotFoundException, ResourceNotFound, ResourceNotFoundException, "
            + "ParameterNotFound, RepositoryDoesNotExistException, BranchDoesNotExistException, PipelineNotFoundException, "
            + "PipelineExecutionNotFoundException, KeyUnavailableException",
            "ResourceNotFound", ObjectNotFound,
            "Check the name of {0}, the account and the region."),
        new("AlreadyExistsException, EntityAlreadyExists, EntityAlreadyExistsException, ResourceAlreadyExistsException, BucketAlreadyExists, "
            + "BucketAlreadyOwnedByYou, ParameterAlreadyExists, RepositoryNameExistsException, BranchNameExistsException, PipelineNameInUseException",
            "ResourceAlreadyExists", ResourceExists,
            "Remove {0} where nobody needs it, or choose another name."),
        new("DeleteConflict, BucketNotEmpty, ResourceInUse, ResourceInUseException", "ResourceInUse", InvalidOperation,
            "Remove what still uses {0} first."),
        new("ConcurrentModification, ConcurrentModificationException, OperationAborted, OperationAbortedException, ConflictException, "
            + "EntityTemporarilyUnmodifiable, EntityTemporarilyUnmodifiableException",
            "ResourceBusy", MlErrorCategory.ResourceBusy,
            "Somebody else is changing {0}. Run it again in a minute."),

        // Requests that AWS does not understand.
        new("MalformedPolicyDocument, MalformedPolicyDocumentException, MalformedPolicy, PackedPolicyTooLarge, PackedPolicyTooLargeException",
            "PolicyInvalid", InvalidArgument,
            "Mend the policy where the message says."),
        new("ValidationError, ValidationException, InvalidParameterValue, InvalidParameterCombination, InvalidParameterException, InvalidInput, "
            + "InvalidInputException, InvalidRequest, InvalidRequestException, InvalidQueryParameter, MissingParameter, MissingAction, InvalidAction, MalformedQueryString, "
            + "InvalidArgument, SerializationException",
            "RequestInvalid", InvalidArgument,
            "Mend what the message says; where nothing you gave can be meant, this is a fault of MlOps worth reporting."),

        // AWS's own faults.
        new("InternalFailure, InternalError, InternalServerError, InternalServerException, ServiceFailure, ServiceFailureException, "
            + "ServiceUnavailable, ServiceUnavailableException, Unavailable",
            "ServiceUnavailable", ResourceUnavailable,
            "Run it again later; the AWS Health Dashboard says whether the service is well."),
    ];

    /// <summary>Codes that say that a policy refused; <see cref="AccessDenial"/> says which.</summary>
    public const string AccessDeniedCodes =
        "AccessDenied, AccessDeniedException, NotAuthorized, UnauthorizedOperation, UnauthorizedException, UnauthorizedAccess, AuthorizationError, "
        + "Forbidden, ForbiddenException, AllAccessDisabled";

    /// <summary>What a status means where the code is unknown.</summary>
    /// <param name="status">The HTTP status; 0 where there was none.</param>
    public static AwsErrorRule ForStatus(int status) =>
        status switch
        {
            401 => Named("CredentialsRejected"),
            404 => Named("ResourceNotFound"),
            409 => Named("ResourceBusy"),
            429 => Named("Throttled"),
            >= 500 => Named("ServiceUnavailable"),
            >= 400 => Named("RequestInvalid"),
            _ => new AwsErrorRule("", "AwsError", NotSpecified, "The message is AWS's own; its API reference says what the code means."),
        };

    private static AwsErrorRule Named(string id) => Rules.First(rule => rule.Id == id && rule.Says is null);
}
