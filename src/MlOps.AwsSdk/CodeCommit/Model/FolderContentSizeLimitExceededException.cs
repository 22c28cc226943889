using System.Net;
using Amazon.Runtime;

namespace Amazon.CodeCommit.Model;

/// <summary>
/// The commit cannot be created because at least one of the overall changes in the commit results in a folder whose contents exceed the
/// limit of 6 MB.
/// </summary>
public class FolderContentSizeLimitExceededException : AmazonCodeCommitException
{
    /// <summary>Makes the exception of a message.</summary>
    public FolderContentSizeLimitExceededException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public FolderContentSizeLimitExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public FolderContentSizeLimitExceededException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public FolderContentSizeLimitExceededException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public FolderContentSizeLimitExceededException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
