using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>A hierarchy can have a maximum of 15 levels.</summary>
public class HierarchyLevelLimitExceededException : AmazonSimpleSystemsManagementException
{
    /// <summary>Makes the exception of a message.</summary>
    public HierarchyLevelLimitExceededException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of a message and its cause.</summary>
    public HierarchyLevelLimitExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception of its cause.</summary>
    public HierarchyLevelLimitExceededException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public HierarchyLevelLimitExceededException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes the exception of an error response.</summary>
    public HierarchyLevelLimitExceededException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
