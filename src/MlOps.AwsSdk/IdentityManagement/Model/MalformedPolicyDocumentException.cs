using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The request was rejected because the policy document was malformed.</summary>
public class MalformedPolicyDocumentException : AmazonIdentityManagementServiceException
{
    /// <summary>Makes the exception of a message.</summary>
    public MalformedPolicyDocumentException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public MalformedPolicyDocumentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public MalformedPolicyDocumentException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public MalformedPolicyDocumentException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public MalformedPolicyDocumentException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
