using Amazon.IdentityManagement.Model;
using MlOps.AwsSdk.Endpoints;
using MlOps.AwsSdk.Protocols;

namespace Amazon.IdentityManagement.Internal;

/// <summary>What the protocol, the endpoint and the errors of AWS Identity and Access Management are.</summary>
internal static class IdentityManagementService
{
    /// <summary>The service's description.</summary>
    public static ServiceModel Model { get; } = new()
    {
        ServiceId = "IAM",
        ApiVersion = "2010-05-08",
        Protocol = Protocol.Query,
        EndpointPrefix = "iam",
        SigningName = "iam",
        Endpoints = new IamEndpoints(),
        ServiceException = typeof(AmazonIdentityManagementServiceException),
        Errors = new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["ConcurrentModification"] = typeof(ConcurrentModificationException),
            ["DeleteConflict"] = typeof(DeleteConflictException),
            ["EntityAlreadyExists"] = typeof(EntityAlreadyExistsException),
            ["InvalidInput"] = typeof(InvalidInputException),
            ["LimitExceeded"] = typeof(LimitExceededException),
            ["MalformedPolicyDocument"] = typeof(MalformedPolicyDocumentException),
            ["NoSuchEntity"] = typeof(NoSuchEntityException),
            ["OpenIdIdpCommunicationError"] = typeof(OpenIdIdpCommunicationErrorException),
            ["PolicyEvaluation"] = typeof(PolicyEvaluationException),
            ["PolicyNotAttachable"] = typeof(PolicyNotAttachableException),
            ["ServiceFailure"] = typeof(ServiceFailureException),
            ["UnmodifiableEntity"] = typeof(UnmodifiableEntityException),
        },
    };
}
