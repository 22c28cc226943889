using System.Net;

namespace MlOps.Databricks;

/// <summary>Makes the error of an answer that refuses a call, in Databricks' own words.</summary>
internal static class DatabricksRefusal
{
    /// <summary>Makes the error.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="address">The workspace.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="tokenSource">Where the token is from.</param>
    public static MlOpsException Of(DatabricksAnswer answer, string address, string operation, string tokenSource)
    {
        var status = (int)answer.Status;
        var said = Said(answer, address, operation);
        return answer.Status switch
        {
            HttpStatusCode.Unauthorized => Rejected(),
            // Workspaces answer so to a token that they do not know (databricks/databricks-sdk-go#873).
            HttpStatusCode.Forbidden when answer.Message.Contains("Invalid access token", StringComparison.OrdinalIgnoreCase) => Rejected(),
            HttpStatusCode.Forbidden => Make("DatabricksAccessDenied", MlErrorCategory.PermissionDenied, said,
                $"Only administrators of a workspace register instance profiles. Use the token of one; this one is of {tokenSource}."),
            HttpStatusCode.NotFound => Make("DatabricksApiNotFound", MlErrorCategory.ObjectNotFound, said,
                "Give the address of a workspace on AWS: that of an account, or of a workspace on another cloud, has no instance profiles."),
            HttpStatusCode.TooManyRequests => Make("DatabricksThrottled", MlErrorCategory.LimitsExceeded, said, "Run the same command again later."),
            _ when answer.Location is { } location => Make("DatabricksRedirected", MlErrorCategory.InvalidArgument,
                $"{address} leads to {location}. The token was not sent there.", "Give the address of the workspace itself with -WorkspaceUrl."),
            _ when status >= 500 => Make("DatabricksUnavailable", MlErrorCategory.ResourceUnavailable, said, "Run the same command again later; where it goes on, https://status.databricks.com may tell more."),
            _ => Make("DatabricksRefused", MlErrorCategory.InvalidArgument, said, Advice(answer.Message)),
        };

        MlOpsException Rejected() => Make("DatabricksTokenRejected", MlErrorCategory.AuthenticationError, said,
            $"The token of {tokenSource} is not one of {address}, or has expired: make another there, under Settings, Developer, Access tokens.");

        MlOpsException Make(string id, MlErrorCategory category, string message, string advice) => new(id, category, message)
        {
            Resource = address,
            RecommendedAction = advice,
            StatusCode = status,
            RequestId = answer.RequestId,
        };
    }

    /// <summary>Whether Databricks' validation says that AWS does not know the instance profile, as for some seconds after it was made.</summary>
    /// <param name="error">The error.</param>
    public static bool IsOfUnknownProfile(MlOpsException error) => IsOfContent(error) && error.Message.Contains("Invalid IAM Instance Profile", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the workspace refuses what it was told, not who told it.</summary>
    /// <param name="error">The error.</param>
    public static bool IsOfContent(MlOpsException error) => error.Id == "DatabricksRefused";

    private static string Said(DatabricksAnswer answer, string address, string operation)
    {
        var words = string.Join(": ", new[] { answer.ErrorCode == FormattableString.Invariant($"{(int)answer.Status}") ? null : answer.ErrorCode, answer.Message }.Where(part => !string.IsNullOrEmpty(part)));
        return FormattableString.Invariant($"{address} refused {operation} with status {(int)answer.Status}{(words.Length == 0 ? "." : $": {words}")}");
    }

    // By the documentation of skip_validation, which is for what has nothing to do with permissions.
    private static string Advice(string message) => message switch
    {
        _ when message.Contains("Invalid IAM Instance Profile", StringComparison.OrdinalIgnoreCase) =>
            "Correct the ARN; where the instance profile was made just now, run the same command again in a minute.",
        _ when message.Contains("not authorized", StringComparison.OrdinalIgnoreCase) =>
            "Let the workspace's role pass the role of the instance profile, as with Initialize-MlflowRole -WorkspaceRole; where a control policy refuses what Databricks tries, such as an instance without tags, -SkipValidation registers it all the same.",
        _ when message.Contains("Verification", StringComparison.OrdinalIgnoreCase) => "Where it has nothing to do with permissions, -SkipValidation registers the instance profile all the same.",
        _ => "Correct what the message names.",
    };
}
