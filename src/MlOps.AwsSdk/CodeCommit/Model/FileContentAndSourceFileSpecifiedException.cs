using System.Net;
using Amazon.Runtime;

namespace Amazon.CodeCommit.Model;

/// <summary>The commit cannot be created because both a source file and file content have been specified for the same file.</summary>
public class FileContentAndSourceFileSpecifiedException : AmazonCodeCommitException
{
    /// <summary>Makes the exception of a message.</summary>
    public FileContentAndSourceFileSpecifiedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public FileContentAndSourceFileSpecifiedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public FileContentAndSourceFileSpecifiedException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public FileContentAndSourceFileSpecifiedException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public FileContentAndSourceFileSpecifiedException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
