using Amazon.SimpleSystemsManagement.Model;
using MlOps.AwsSdk.Endpoints;
using MlOps.AwsSdk.Protocols;

namespace Amazon.SimpleSystemsManagement.Internal;

/// <summary>What the protocol, the endpoint and the errors of AWS Systems Manager are.</summary>
internal static class SimpleSystemsManagementService
{
    /// <summary>The service's description.</summary>
    public static ServiceModel Model { get; } = new()
    {
        ServiceId = "SSM",
        ApiVersion = "2014-11-06",
        Protocol = Protocol.Json11,
        EndpointPrefix = "ssm",
        SigningName = "ssm",
        TargetPrefix = "AmazonSSM",
        Endpoints = new RegionalEndpoints("ssm") { FipsHost = FipsHosts.OrdinaryInGovCloud("ssm") },
        ServiceException = typeof(AmazonSimpleSystemsManagementException),
        Errors = new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["HierarchyLevelLimitExceededException"] = typeof(HierarchyLevelLimitExceededException),
            ["HierarchyTypeMismatchException"] = typeof(HierarchyTypeMismatchException),
            ["IncompatiblePolicyException"] = typeof(IncompatiblePolicyException),
            ["InternalServerError"] = typeof(InternalServerErrorException),
            ["InvalidAllowedPatternException"] = typeof(InvalidAllowedPatternException),
            ["InvalidFilterKey"] = typeof(InvalidFilterKeyException),
            ["InvalidFilterOption"] = typeof(InvalidFilterOptionException),
            ["InvalidFilterValue"] = typeof(InvalidFilterValueException),
            ["InvalidKeyId"] = typeof(InvalidKeyIdException),
            ["InvalidNextToken"] = typeof(InvalidNextTokenException),
            ["InvalidPolicyAttributeException"] = typeof(InvalidPolicyAttributeException),
            ["InvalidPolicyTypeException"] = typeof(InvalidPolicyTypeException),
            ["InvalidResourceId"] = typeof(InvalidResourceIdException),
            ["InvalidResourceType"] = typeof(InvalidResourceTypeException),
            ["ParameterAlreadyExists"] = typeof(ParameterAlreadyExistsException),
            ["ParameterLimitExceeded"] = typeof(ParameterLimitExceededException),
            ["ParameterMaxVersionLimitExceeded"] = typeof(ParameterMaxVersionLimitExceededException),
            ["ParameterNotFound"] = typeof(ParameterNotFoundException),
            ["ParameterPatternMismatchException"] = typeof(ParameterPatternMismatchException),
            ["ParameterVersionNotFound"] = typeof(ParameterVersionNotFoundException),
            ["PoliciesLimitExceededException"] = typeof(PoliciesLimitExceededException),
            ["TooManyTagsError"] = typeof(TooManyTagsErrorException),
            ["TooManyUpdates"] = typeof(TooManyUpdatesException),
            ["UnsupportedParameterType"] = typeof(UnsupportedParameterTypeException),
        },
    };
}
