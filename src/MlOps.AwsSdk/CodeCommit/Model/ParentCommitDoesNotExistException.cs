using System.Net;
using Amazon.Runtime;

namespace Amazon.CodeCommit.Model;

/// <summary>The parent commit ID is not valid because it does not exist.</summary>
public class ParentCommitDoesNotExistException : AmazonCodeCommitException
{
    /// <summary>Makes the exception of a message.</summary>
    public ParentCommitDoesNotExistException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public ParentCommitDoesNotExistException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public ParentCommitDoesNotExistException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ParentCommitDoesNotExistException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ParentCommitDoesNotExistException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
