using System.Net;
using Amazon.Runtime;

namespace Amazon.CodePipeline.Model;

/// <summary>The pipeline has reached the limit for concurrent pipeline executions.</summary>
public class ConcurrentPipelineExecutionsLimitExceededException : AmazonCodePipelineException
{
    /// <summary>Makes the exception of a message.</summary>
    public ConcurrentPipelineExecutionsLimitExceededException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public ConcurrentPipelineExecutionsLimitExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public ConcurrentPipelineExecutionsLimitExceededException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ConcurrentPipelineExecutionsLimitExceededException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ConcurrentPipelineExecutionsLimitExceededException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
