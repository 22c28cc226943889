using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The parameter name isn't valid.</summary>
public class ParameterPatternMismatchException : AmazonSimpleSystemsManagementException
{
    /// <summary>Makes the exception of a message.</summary>
    public ParameterPatternMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public ParameterPatternMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public ParameterPatternMismatchException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ParameterPatternMismatchException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ParameterPatternMismatchException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
