using System.Collections.Frozen;
using System.Net;
using Amazon.Runtime;

namespace MlOps.Aws.Requests;

/// <summary>Knows an answer that says "too fast".</summary>
internal static class Throttling
{
    // Source: botocore, retries/standard.py. Without LimitExceededException: with CloudFormation, IAM and SSM it says that a quota is used up.
    private static readonly FrozenSet<string> Codes = new[]
    {
        "BandwidthLimitExceeded", "EC2ThrottledException", "PriorRequestNotComplete",
        "ProvisionedThroughputExceededException", "RequestLimitExceeded", "RequestThrottled", "RequestThrottledException", "SlowDown",
        "ThrottledException", "Throttling", "ThrottlingException", "TooManyRequestsException", "TransactionInProgressException",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the service refused a call because of its rate.</summary>
    /// <param name="exception">What the SDK threw.</param>
    public static bool Is(AmazonServiceException exception) =>
        exception.StatusCode == HttpStatusCode.TooManyRequests
        || exception.Retryable is { Throttling: true }
        || (exception.ErrorCode is { } code && Codes.Contains(code));
}
