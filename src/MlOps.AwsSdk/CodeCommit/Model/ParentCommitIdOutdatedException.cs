using System.Net;
using Amazon.Runtime;

namespace Amazon.CodeCommit.Model;

/// <summary>The file could not be added because the provided parent commit ID is not the current tip of the specified branch.</summary>
public class ParentCommitIdOutdatedException : AmazonCodeCommitException
{
    /// <summary>Makes the exception of a message.</summary>
    public ParentCommitIdOutdatedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public ParentCommitIdOutdatedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public ParentCommitIdOutdatedException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ParentCommitIdOutdatedException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ParentCommitIdOutdatedException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
