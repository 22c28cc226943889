using System.Net;
using Amazon.Runtime;

namespace MlOps.Unit.AwsSdk;

/// <summary>An error of the service that there is not.</summary>
public class ProbeException(
    string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonServiceException(message, innerException, errorType, errorCode, requestId, statusCode);
