using System.Net;
using Amazon.Runtime;

namespace Amazon.CodeCommit.Model;

/// <summary>
/// The number of specified files to change as part of this commit exceeds the maximum number of files that can be changed in a single
/// commit.
/// </summary>
public class MaximumFileEntriesExceededException : AmazonCodeCommitException
{
    /// <summary>Makes the exception of a message.</summary>
    public MaximumFileEntriesExceededException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public MaximumFileEntriesExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public MaximumFileEntriesExceededException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public MaximumFileEntriesExceededException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public MaximumFileEntriesExceededException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
