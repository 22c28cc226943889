using System.Collections.Immutable;

namespace MlOps.Iam.CloudTrail;

/// <summary>
/// Compares policies with what CloudTrail logged of those who have them: what was used, what was not, and what was called that they do not allow. docs/cloudtrail.md says what can be told.
/// </summary>
public sealed class TrailComparison
{
    private static readonly string[] Order = ["Missing", "Denied", "Unknown", "Used"];

    private readonly ImmutableArray<MlPolicy> _policies;
    private readonly ImmutableArray<NamedPolicy> _named;
    private readonly Trail _trail;
    private readonly TrailCallers _callers;

    /// <summary>Compares.</summary>
    /// <param name="policies">The policies, which are taken together.</param>
    /// <param name="trail">The log.</param>
    /// <param name="principalArn">Whose calls count: the ARN of a user, a role, or a role's session; null where nobody is named.</param>
    /// <exception cref="MlOpsException"><c>PolicyInvalid</c>; <c>TrailPrincipalNotFound</c>: the log has no call of that principal.</exception>
    public TrailComparison(IReadOnlyCollection<MlPolicy> policies, Trail trail, string? principalArn)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(trail);
        _policies = [.. policies];
        _named = [.. policies.Select(policy => new NamedPolicy(NameOf(policy), PolicyDocument.Parse(policy.Json)))];
        _trail = trail;
        _callers = TrailCallers.Of(trail, principalArn, Patterns().Any(pattern => pattern.StartsWith("cloudformation:", StringComparison.OrdinalIgnoreCase)));
        var calls = Judged();
        Uses = [.. Called(calls), .. NotCalled(calls)];
    }

    /// <summary>What was found: first what is missing, was denied, or is unknown, then what was used, then what was not.</summary>
    public ImmutableArray<MlPolicyUse> Uses { get; }

    /// <summary>Whose calls count where several called; null where there is no question.</summary>
    public string? Warning => _callers.Warning;

    /// <summary>Whether the policies allow all that was called, and every call is of a known action.</summary>
    public bool IsSufficient => Uses.All(use => use.Status != "Unknown" && use.Allowed == true);

    private IEnumerable<string> Patterns() => _named.SelectMany(policy => policy.Document.Statements).SelectMany(statement => statement.Actions);

    // Files of several folders may be called alike.
    private string NameOf(MlPolicy policy) => policy.Path is { } path && _policies.Count(other => other.Name == policy.Name) > 1 ? path : policy.Name;

    private ImmutableArray<JudgedCall> Judged()
    {
        var judge = new CallJudge(_named);
        return [.. _callers.Calls.Select(call => new JudgedCall(call.Key, call.Value.Count, call.Value.Last, call.Key.Action is null ? null : judge.Of(call.Key)))];
    }

    private static IEnumerable<MlPolicyUse> Called(ImmutableArray<JudgedCall> calls) =>
        calls
            .GroupBy(call => (call.Status, Action: call.Call.Action ?? call.Call.Event, Allowed: call.Verdict?.IsAllowed, call.Verdict?.Policy, call.Verdict?.Statement, call.Verdict?.Place))
            .OrderBy(group => Array.IndexOf(Order, group.Key.Status)).ThenBy(group => group.Key.Action, StringComparer.Ordinal).ThenBy(group => group.Key.Statement, StringComparer.Ordinal)
            .Select(group => new MlPolicyUse
            {
                Status = group.Key.Status,
                Action = group.Key.Action,
                Resources = [.. group.Select(call => call.Call.Arns.Split(' ')[0]).Where(arn => arn.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                Policy = group.Key.Policy,
                Statement = group.Key.Statement,
                Calls = group.Sum(call => call.Count),
                LastUsed = group.Max(call => call.Last),
                Allowed = group.Key.Allowed,
                Reason = Reason(group.Key.Status, [.. group.Select(call => (call.Call, call.Verdict))]),
            });

    private static string Reason(string status, ImmutableArray<(TrailCall Call, CallVerdict? Verdict)> calls) => status switch
    {
        "Denied" => $"AWS said: {calls[0].Call.Denied} {OfDenied(calls[0].Verdict)}",
        "Unknown" => "The Service Authorization Reference has no action of that name, and no other is known for it.",
        _ => calls.Select(call => call.Verdict!.Reason).FirstOrDefault(reason => reason.Length > 0) ?? "",
    };

    private static string OfDenied(CallVerdict? verdict) => verdict switch
    {
        null => "Which action that is, is not known.",
        { IsAllowed: true } => $"Statement '{verdict.Statement}' of these policies allows it, so that whoever called had others, or another policy denies it.",
        _ => $"These policies do not allow it either: {verdict.Reason}",
    };

    private IEnumerable<MlPolicyUse> NotCalled(ImmutableArray<JudgedCall> calls)
    {
        var unused = new UnusedActions(_trail, [.. calls.Where(call => call.Status == "Used")]);
        return _policies.Zip(_named).SelectMany((policy, index) => unused.Of(index, policy.First, policy.Second)).OrderByDescending(use => use.Status, StringComparer.Ordinal);
    }
}
