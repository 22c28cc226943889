using System.Net;
using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>There was a conflict when you attempted to modify a SageMaker entity such as an <c>Experiment</c> or <c>Artifact</c>.</summary>
public class ConflictException : AmazonSageMakerException
{
    /// <summary>Makes the exception of a message.</summary>
    public ConflictException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public ConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public ConflictException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ConflictException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ConflictException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
