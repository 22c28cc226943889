using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>An error of AWS Systems Manager; errors that the service documents have classes of their own below this one.</summary>
public class AmazonSimpleSystemsManagementException : AmazonServiceException
{
    /// <summary>Makes the exception of a message.</summary>
    public AmazonSimpleSystemsManagementException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public AmazonSimpleSystemsManagementException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public AmazonSimpleSystemsManagementException(Exception innerException)
        : base(innerException.Message, innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public AmazonSimpleSystemsManagementException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public AmazonSimpleSystemsManagementException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
