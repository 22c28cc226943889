using System.Net;
using Amazon.Runtime;

namespace Amazon.CodeBuild.Model;

/// <summary>
/// The specified Amazon Web Services resource cannot be created, because an Amazon Web Services resource with the same settings already
/// exists.
/// </summary>
public class ResourceAlreadyExistsException : AmazonCodeBuildException
{
    /// <summary>Makes the exception of a message.</summary>
    public ResourceAlreadyExistsException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public ResourceAlreadyExistsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public ResourceAlreadyExistsException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ResourceAlreadyExistsException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ResourceAlreadyExistsException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
