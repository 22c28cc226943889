using System.Net;
using Amazon.Runtime;

namespace MlOps.Unit.AwsSdk;

/// <summary>An error with a class of its own.</summary>
public class KnownProbeException(
    string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : ProbeException(message, innerException, errorType, errorCode, requestId, statusCode);
