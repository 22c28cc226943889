using Amazon.Runtime;

namespace MlOps.Aws.Errors;

/// <summary>Turns what the SDK throws into <see cref="MlOpsException"/>.</summary>
public static class AwsErrors
{
    /// <summary>The error for an exception.</summary>
    /// <param name="exception">What was thrown; an <see cref="MlOpsException"/> comes back as it is.</param>
    /// <param name="operation">What was being done.</param>
    public static MlOpsException Map(Exception exception, AwsOperation operation)
    {
        ArgumentNullException.ThrowIfNull(exception);
        ArgumentNullException.ThrowIfNull(operation);
        return exception switch
        {
            MlOpsException known => known,
            AmazonServiceException { ErrorCode.Length: > 0 } service => FromService(service, operation),
            _ => FromNetwork(exception, operation),
        };
    }

    private static MlOpsException FromService(AmazonServiceException exception, AwsOperation operation) =>
        new(
            "AwsError",
            MlErrorCategory.NotSpecified,
            $"AWS refused {operation}: {exception.Message}",
            exception)
        {
            Resource = operation.Resource,
            AwsErrorCode = exception.ErrorCode,
            RequestId = exception.RequestId,
            StatusCode = exception.StatusCode == 0 ? null : (int)exception.StatusCode,
        };

    private static MlOpsException FromNetwork(Exception exception, AwsOperation operation) =>
        new("NetworkFailure", MlErrorCategory.ResourceUnavailable, $"{operation} did not reach AWS: {exception.Message}", exception)
        {
            Resource = operation.Resource,
        };
}
