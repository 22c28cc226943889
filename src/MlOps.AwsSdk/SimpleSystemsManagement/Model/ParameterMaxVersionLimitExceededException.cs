using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Parameter Store retains the 100 most recently created versions of a parameter.</summary>
public class ParameterMaxVersionLimitExceededException : AmazonSimpleSystemsManagementException
{
    /// <summary>Makes the exception of a message.</summary>
    public ParameterMaxVersionLimitExceededException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public ParameterMaxVersionLimitExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public ParameterMaxVersionLimitExceededException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ParameterMaxVersionLimitExceededException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public ParameterMaxVersionLimitExceededException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
