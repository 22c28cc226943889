using System.Net;
using Amazon.Runtime;

namespace Amazon.CodeCommit.Model;

/// <summary>
/// A file cannot be added to the repository because the specified file name has the same name as a directory in this repository.
/// </summary>
public class FileNameConflictsWithDirectoryNameException : AmazonCodeCommitException
{
    /// <summary>Makes the exception of a message.</summary>
    public FileNameConflictsWithDirectoryNameException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public FileNameConflictsWithDirectoryNameException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public FileNameConflictsWithDirectoryNameException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public FileNameConflictsWithDirectoryNameException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public FileNameConflictsWithDirectoryNameException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
