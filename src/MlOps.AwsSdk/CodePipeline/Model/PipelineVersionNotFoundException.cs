using System.Net;
using Amazon.Runtime;

namespace Amazon.CodePipeline.Model;

/// <summary>The pipeline version was specified in an invalid format or cannot be found.</summary>
public class PipelineVersionNotFoundException : AmazonCodePipelineException
{
    /// <summary>Makes the exception of a message.</summary>
    public PipelineVersionNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public PipelineVersionNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public PipelineVersionNotFoundException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public PipelineVersionNotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public PipelineVersionNotFoundException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
