using System.Text.RegularExpressions;

namespace MlOps.Iam.CloudTrail;

/// <summary>
/// What AWS says of a call that it denied
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html).
/// </summary>
/// <param name="Action">The action that was not allowed; null where the message does not name it.</param>
/// <param name="Resource">On what; null where the message does not name it.</param>
internal sealed partial record Denial(string? Action, string? Resource)
{
    private static readonly string[] Codes = ["AccessDenied", "UnauthorizedOperation", "AuthorizationError", "NotAuthorized"];

    /// <summary>Reads what an event has of it; null where the call was not denied.</summary>
    public static Denial? Of(TrailEvent call)
    {
        if (call.ErrorCode is not { } code)
        {
            return null;
        }

        var match = Message().Match(call.ErrorMessage);
        return match.Success ? new Denial(match.Groups["action"].Value, match.Groups["resource"] is { Success: true } resource ? resource.Value : null)
            : Codes.Any(known => code.Contains(known, StringComparison.OrdinalIgnoreCase)) ? new Denial(null, null)
            : null;
    }

    [GeneratedRegex("not authorized to perform: (?<action>[a-z0-9-]+:[A-Za-z0-9]+)( on resource: \"?(?<resource>arn:[^\\s\"]*[^\\s\".,]|\\*))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Message();
}
