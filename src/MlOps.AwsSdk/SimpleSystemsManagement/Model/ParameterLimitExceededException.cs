using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>You have exceeded the number of parameters for this Amazon Web Services account.</summary>
public class ParameterLimitExceededException : AmazonSimpleSystemsManagementException
{
    /// <summary>Makes the exception of a message.</summary>
    public ParameterLimitExceededException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public ParameterLimitExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public ParameterLimitExceededException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ParameterLimitExceededException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ParameterLimitExceededException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
