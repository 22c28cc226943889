using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>
/// An error of AWS Identity and Access Management; errors that the service documents have classes of their own below this one.
/// </summary>
public class AmazonIdentityManagementServiceException : AmazonServiceException
{
    /// <summary>Makes the exception of a message.</summary>
    public AmazonIdentityManagementServiceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public AmazonIdentityManagementServiceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public AmazonIdentityManagementServiceException(Exception innerException)
        : base(innerException.Message, innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public AmazonIdentityManagementServiceException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public AmazonIdentityManagementServiceException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
