using System.Globalization;
using System.Text.RegularExpressions;

namespace MlOps.Aws.Errors;

/// <summary>
/// What an "access denied" message of AWS says: who may not do what to which resource, and which kind of policy refused. Services phrase it
/// alike but not equally; what a message does not say stays null.
/// </summary>
public sealed partial record AccessDenial
{
    private AccessDenial()
    {
    }

    /// <summary>The caller's ARN.</summary>
    public string? Principal { get; private init; }

    /// <summary>The action, for example <c>iam:CreateRole</c>: the one that is missing, which need not be the one that was called.</summary>
    public string? Action { get; private init; }

    /// <summary>The resource.</summary>
    public string? Resource { get; private init; }

    /// <summary>The kind of policy that refused.</summary>
    public DenyingPolicy? Policy { get; private init; }

    /// <summary>The ARN of the policy that denies, where AWS names it.</summary>
    public string? PolicyArn { get; private init; }

    /// <summary>True where a statement denies, false where none allows, null where the message does not say.</summary>
    public bool? IsExplicit { get; private init; }

    /// <summary>Whether the message holds an encoded part that <c>aws sts decode-authorization-message</c> opens.</summary>
    public bool IsEncoded { get; private init; }

    /// <summary>Reads a message; null where it is none of that kind.</summary>
    /// <param name="message">What AWS said, in an exception or in the reason of a stack event.</param>
    public static AccessDenial? Read(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var text = Whitespace().Replace(message, " ");
        var (subject, reason) = (Subject().Match(text), Reason().Match(text));
        if (!subject.Success && !text.Contains("not authorized", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("Access Denied", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return new AccessDenial
        {
            Principal = Value(subject, "principal"),
            Action = Value(reason, "missing") ?? Value(subject, "action"),
            Resource = Value(subject, "resource")?.Trim('"'),
            Policy = (Value(reason, "through") ?? Value(reason, "deny") ?? Value(reason, "allow")) is { } words ? DenyingPolicy.Named(words) : null,
            PolicyArn = Value(reason, "arn"),
            IsExplicit = !reason.Success ? null : reason.Value.StartsWith("with", StringComparison.OrdinalIgnoreCase),
            IsEncoded = text.Contains("Encoded authorization failure message", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>Who refused and how, to end a sentence, for example <c>no permissions boundary allows it</c>.</summary>
    public string Reasoning =>
        (Policy, IsExplicit) switch
        {
            ({ } policy, true) => $"{Article(policy.AwsWords)} {policy.AwsWords}{(PolicyArn is null ? "" : $" ({PolicyArn})")} denies it",
            ({ } policy, _) => $"no {policy.AwsWords} allows it",
            (null, true) => "a policy denies it",
            _ => "AWS does not say which policy refused",
        };

    /// <summary>Who can change that, and how.</summary>
    /// <param name="operation">What was being done, for what the message leaves out.</param>
    public string Remedy(AwsOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var decode = IsEncoded ? " The whole reason is in the encoded part of AWS's message: aws sts decode-authorization-message --encoded-message …" : "";
        var (action, resource, caller) = (Action ?? operation.IamAction, Resource ?? operation.Resource ?? "the resource", Principal ?? "the caller");
        var advice = Policy switch
        {
            { } policy => IsExplicit == true ? policy.Undeny : policy.Allow,
            null => "Ask an IAM administrator of the account: look at the policies of {2}, its permissions boundary, and the organization's "
                + "service control policies for {0} on {1}.",
        };
        return string.Format(CultureInfo.InvariantCulture, advice, action, resource, caller) + decode;
    }

    private static string? Value(Match match, string group) => match.Groups[group] is { Success: true, Length: > 0 } found ? found.Value : null;

    private static string Article(string words) => "aeiouAEIOU".Contains(words[0], StringComparison.Ordinal) ? "an" : "a";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();

    [GeneratedRegex(
        """
        (?:(?:User:\s)?(?<principal>arn:\S+)\sis\s)?not\sauthorized\sto\sperform:\s"?(?<action>[\w-]+:[\w*]+)"?
        (?:\son\s(?:the\s|this\s)?resource(?::\s(?<resource>"[^"]*"|.+?)(?=\sbecause\s|\swith\san\sexplicit\s|\s\(Service:|\.\s|[.,]?$))?)?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(
        """
        because\s(?:no|the)\s(?<allow>(?:[\w-]+\s){1,2}policy|permissions\sboundary)\sallows\sthe\s(?<missing>[\w-]+:[\w*]+)
        |with\san\sexplicit\sdeny
          (?:\sin\s(?:an?|the)\s(?<deny>(?:[\w-]+\s){1,2}policy|permissions\sboundary)
            (?:\stransitively\sthrough\san?\s(?<through>(?:[\w-]+\s){1,2}policy|permissions\sboundary))?
            (?::\s(?<arn>arn:[^\s]*[^\s.]))?)?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reason();
}
