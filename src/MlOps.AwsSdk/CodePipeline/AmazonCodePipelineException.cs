using System.Net;
using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>An error of AWS CodePipeline; errors that the service documents have classes of their own below this one.</summary>
public class AmazonCodePipelineException : AmazonServiceException
{
    /// <summary>Makes the exception of a message.</summary>
    public AmazonCodePipelineException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public AmazonCodePipelineException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public AmazonCodePipelineException(Exception innerException)
        : base(innerException.Message, innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public AmazonCodePipelineException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public AmazonCodePipelineException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
