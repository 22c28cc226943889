using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using System.Xml;
using Amazon.Runtime;

namespace MlOps.Aws.Errors;

/// <summary>Turns what the SDK throws into <see cref="MlOpsException"/>, by the table of AWS's error codes.</summary>
public static class AwsErrors
{
    /// <summary>
    /// The error for an exception that AWS or the way to AWS is the reason for. Null for every other: a cancellation, an error that has its id
    /// already, a defect. Those must go on as they are, or a defect would send people looking for a broken proxy.
    /// </summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="operation">What was being done.</param>
    public static MlOpsException? Map(Exception exception, AwsOperation operation)
    {
        ArgumentNullException.ThrowIfNull(exception);
        ArgumentNullException.ThrowIfNull(operation);
        return exception switch
        {
            AmazonServiceException { ErrorCode.Length: > 0 } service => FromService(service, operation),
            AmazonServiceException { StatusCode: >= HttpStatusCode.MultipleChoices } service => FromService(service, operation),
            _ when IsNetwork(exception) => FromNetwork(exception, operation),
            _ => null,
        };
    }

    // The SDK's own two are wrappers here: what they wrap decides. A cancellation in them is a call that timed out.
    private static bool IsNetwork(Exception? exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException or FileLoadException => false,
        HttpRequestException or IOException or SocketException or TimeoutException or AuthenticationException or WebException => true,
        XmlException or JsonException => true,
        AmazonClientException or AmazonServiceException => exception.InnerException is OperationCanceledException || IsNetwork(exception.InnerException),
        _ => false,
    };

    private static MlOpsException FromService(AmazonServiceException exception, AwsOperation operation)
    {
        var (code, status) = (exception.ErrorCode ?? "", (int)exception.StatusCode);
        if (IsDenial(code, status, exception.Message))
        {
            return Denied(AccessDenial.Read(exception.Message), operation, exception);
        }

        var rule = AwsErrorTable.Rules.FirstOrDefault(rule => rule.Fits(code, exception.Message)) ?? AwsErrorTable.ForStatus(status);
        return Error(rule.Id, rule.Category, $"AWS refused {Sentence(operation)}: {exception.Message}", rule.Action, operation, exception);
    }

    private static bool IsDenial(string code, int status, string message) =>
        AwsErrorTable.AccessDeniedCodes.Split(", ").Contains(code, StringComparer.Ordinal)
        || (status == 403 && !AwsErrorTable.Rules.Any(rule => rule.Fits(code, message)));

    private static MlOpsException Denied(AccessDenial? denial, AwsOperation operation, AmazonServiceException? exception)
    {
        var (who, what) = (denial?.Principal ?? "the caller", denial?.Action ?? operation.IamAction);
        var on = denial?.Resource ?? operation.Resource;
        return Error(
            "AccessDenied",
            MlErrorCategory.PermissionDenied,
            $"{who} may not perform {what}{(on is null ? "" : $" on {on}")}{For(operation)}: {denial?.Reasoning ?? "AWS does not say which policy refused"}.",
            denial?.Remedy(operation) ?? $"Ask an IAM administrator of the account about {what}.",
            operation with { Resource = on },
            exception);
    }

    private static MlOpsException FromNetwork(Exception exception, AwsOperation operation) =>
        Error(
            "NetworkFailure",
            MlErrorCategory.ResourceUnavailable,
            $"{Sentence(operation)} got no answer from AWS: {Cause(exception)}",
            "Check the network, the proxy and the region's name. An endpoint given by -EndpointUrl or AWS_ENDPOINT_URL must be running.",
            operation,
            exception);

    private static MlOpsException Error(
        string id, MlErrorCategory category, string message, string action, AwsOperation operation, Exception? exception)
    {
        var service = exception as AmazonServiceException;
        return new MlOpsException(id, category, message, exception)
        {
            Resource = operation.Resource,
            RecommendedAction = action.Contains("{0}", StringComparison.Ordinal)
                ? string.Format(CultureInfo.InvariantCulture, action, operation.Resource ?? "the resource")
                : action,
            AwsErrorCode = service?.ErrorCode,
            RequestId = service?.RequestId,
            StatusCode = service is null or { StatusCode: 0 } ? null : (int)service.StatusCode,
        };
    }

    private static string Sentence(AwsOperation operation) => $"{operation}{For(operation)}";

    private static string For(AwsOperation operation) => operation.Purpose is null ? "" : $" for {operation.Purpose}";

    private static string Cause(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData }:
                    return "the host's name is not known.";
                case SocketException socket:
                    return $"{socket.Message}.";
                case AuthenticationException tls:
                    return $"the TLS handshake failed: {tls.Message}";
                case TimeoutException or TaskCanceledException:
                    return "it took too long.";
                case XmlException or JsonException:
                    return "what answered is not AWS, perhaps a proxy or the login page of a network.";
            }
        }

        return exception.Message;
    }
}
