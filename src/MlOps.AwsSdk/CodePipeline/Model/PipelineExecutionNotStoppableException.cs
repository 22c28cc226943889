using System.Net;
using Amazon.Runtime;

namespace Amazon.CodePipeline.Model;

/// <summary>Unable to stop the pipeline execution.</summary>
public class PipelineExecutionNotStoppableException : AmazonCodePipelineException
{
    /// <summary>Makes the exception of a message.</summary>
    public PipelineExecutionNotStoppableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public PipelineExecutionNotStoppableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public PipelineExecutionNotStoppableException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public PipelineExecutionNotStoppableException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public PipelineExecutionNotStoppableException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
