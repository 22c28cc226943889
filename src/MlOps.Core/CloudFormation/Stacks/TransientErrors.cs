using System.Net;
using Amazon.Runtime;

namespace MlOps.CloudFormation.Stacks;

/// <summary>Which failures of a call say nothing about the stack, only about the way to AWS.</summary>
internal static class TransientErrors
{
    /// <summary>Whether a later call may well succeed: a throttle, a server error, or no answer at all.</summary>
    public static bool IsTransient(MlOpsException error) => error.InnerException switch
    {
        AmazonServiceException service => service.StatusCode is 0 or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
            || service.ErrorCode is "Throttling" or "ThrottlingException" or "RequestLimitExceeded",
        AmazonClientException or HttpRequestException or IOException or TimeoutException => true,
        _ => false,
    };
}
