using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>You specified more than the maximum number of allowed policies for the parameter.</summary>
public class PoliciesLimitExceededException : AmazonSimpleSystemsManagementException
{
    /// <summary>Makes the exception of a message.</summary>
    public PoliciesLimitExceededException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public PoliciesLimitExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public PoliciesLimitExceededException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public PoliciesLimitExceededException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public PoliciesLimitExceededException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
