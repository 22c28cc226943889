using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The request was rejected because multiple requests to change this object were submitted simultaneously.</summary>
public class ConcurrentModificationException : AmazonIdentityManagementServiceException
{
    /// <summary>Makes the exception of a message.</summary>
    public ConcurrentModificationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public ConcurrentModificationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public ConcurrentModificationException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ConcurrentModificationException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ConcurrentModificationException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
