using System.Collections.Immutable;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.CloudTrail;

/// <summary>What policies allow that a log has no call of: because nobody called it, or because such a log does not show it.</summary>
/// <param name="trail">The log.</param>
/// <param name="used">The calls of it that the policies allow.</param>
internal sealed class UnusedActions(Trail trail, ImmutableArray<JudgedCall> used)
{
    private const string NotLogged = "NotLogged";

    private readonly ILookup<StatementPlace, JudgedCall> _allowed =
        used.SelectMany(call => call.Verdict!.Places.Select(place => (Place: place, Call: call))).ToLookup(allowed => allowed.Place, allowed => allowed.Call);

    /// <summary>The actions of a policy, by statement.</summary>
    /// <param name="index">The policy's place among those that are compared.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="named">The same with its statements, and the name that it goes by.</param>
    public IEnumerable<MlPolicyUse> Of(int index, MlPolicy policy, NamedPolicy named) =>
        from statement in named.Document.Statements
        where statement.Effect == PolicyEffect.Allow
        let place = new StatementPlace(index, statement.Index)
        from pattern in statement.Actions
        let calls = _allowed[place].Where(call => ActionPattern.Matches(pattern, call.Call.Action!)).ToList()
        where !calls.Any(call => call.Verdict!.Place == place)
        select calls.Count > 0
            ? Describe(named, statement, pattern, "Unused", CountedElsewhere(calls))
            : ReasonNotToSee(pattern) is { } hidden
            ? Describe(named, statement, pattern, NotLogged, Join(hidden, Need(policy, statement, pattern)))
            : Describe(named, statement, pattern, "Unused", Join(NoCall(pattern), Need(policy, statement, pattern)));

    private static MlPolicyUse Describe(NamedPolicy policy, PolicyStatement statement, string pattern, string status, string reason) => new()
    {
        Status = status,
        Action = pattern,
        Resources = statement.Resources,
        Policy = policy.Name,
        Statement = statement.ToString(),
        Allowed = true,
        Reason = reason,
    };

    private static string CountedElsewhere(IEnumerable<JudgedCall> calls)
    {
        var others = calls.Select(call => $"statement '{call.Verdict!.Statement}' of policy '{call.Verdict.Policy}'").Distinct(StringComparer.Ordinal);
        return $"Its calls are also allowed by {string.Join(" and ", others)}, which they are counted for.";
    }

    private string NoCall(string pattern) => used.Any(call => ActionPattern.Matches(pattern, call.Call.Action!)) ? "The log has no call of it that this statement allows." : "The log has no call of it.";

    private string? ReasonNotToSee(string pattern)
    {
        if (ActionPattern.HasWildcards(pattern))
        {
            return null;
        }

        if (TrailFacts.Default.IsWithoutCall(pattern))
        {
            return "It is a permission that no call has the name of, so that CloudTrail never shows it.";
        }

        if (TrailFacts.Default.IsDataEvent(pattern) && !trail.HasDataOf(pattern.Split(':')[0]))
        {
            return "Its calls are data events, which CloudTrail does not log unless a trail asks for them, and the log has none of this service.";
        }

        return !trail.HasReads && ServiceCatalog.Default.Expand(pattern).Any(found => found.Action.AccessLevel is AccessLevel.List or AccessLevel.Read)
            ? "It only reads, and the log has no event that does: the trail logs changes alone."
            : null;
    }

    private static string? Need(MlPolicy policy, PolicyStatement statement, string action) => policy.Explanations.FirstOrDefault(reason => reason.Sid == statement.Sid && reason.Action == action) is { } need
        ? $"It is there for {string.Join(", ", need.For)}: {need.Why}"
        : null;

    private static string Join(params string?[] sentences) => string.Join(' ', sentences.OfType<string>());
}
