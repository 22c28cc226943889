using System.Net;
using Amazon.Runtime;

namespace Amazon.CodeCommit.Model;

/// <summary>The commit cannot be created because a specified file path points to a submodule.</summary>
public class FilePathConflictsWithSubmodulePathException : AmazonCodeCommitException
{
    /// <summary>Makes the exception of a message.</summary>
    public FilePathConflictsWithSubmodulePathException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public FilePathConflictsWithSubmodulePathException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public FilePathConflictsWithSubmodulePathException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public FilePathConflictsWithSubmodulePathException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public FilePathConflictsWithSubmodulePathException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
